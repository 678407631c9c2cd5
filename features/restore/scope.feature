Feature: Which accounts an Android backup holds

  For iPhones the documentation speaks of accounts, for Android of accounts with one-time passwords.
  It may be a slip of the pen, so what a phone does is written down and not judged.

  @SCOPE-01 @characterisation
  Rule: It is recorded whether an Android backup also holds accounts of which only the name is saved

    Scenario Outline: What becomes of <account>
      Given Maya has backed up a phone that holds <account>
      When she restores it on a new phone
      Then it is recorded whether <account> comes back

      Examples: without codes, and with them
        | account                               |
        | a work account                        |
        | a personal account without a password |
        | an Amazon account                     |
