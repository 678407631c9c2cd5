Feature: Examples that tell every secret they know

  @CAP-01
  Rule: Nothing is kept to oneself

    Example: It fails and says why
      Given somebody with secrets
      When everything is told
      Then the claim tells it too

    Example: It breaks and says why
      Given somebody with secrets
      When the session is lost while telling
      Then the claim tells it too
