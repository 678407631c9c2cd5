Feature: One example for every way in which an example can end

  @CAP-01
  Rule: Good

    Example: All is well
      Given a calm morning
      When the sun rises
      Then it is light

  @PLAT-02 @cross
  Rule: Good with two phones

    Example: All is well on both
      Given a calm morning
      When the sun rises
      Then it is light

  @CRED-01
  Rule: A Then that fails

    Example: It stays dark
      Given a calm morning
      When the sun rises
      Then it is dark

  @CRED-02
  Rule: A When without its control

    Example: The lever is gone
      Given a calm morning
      When the lever is pulled
      Then it is light

  @CRED-03
  Rule: A Given that does not come about

    Example: No morning
      Given a morning that never came
      When the sun rises
      Then it is light

  @CRED-04
  Rule: A step for a person

    Example: Nobody looks
      Given a calm morning
      When the sun rises
      Then a person sees the light

  @CRED-05
  Rule: A driver that cannot

    Example: No window
      Given a calm morning
      When the curtain is drawn
      Then it is light

  @PK-01
  Rule: A thing that is not claimed

    Example: No sunset
      Given a calm morning
      When the sun sets
      Then it is light

  @PK-02
  Rule: A lost session

    Example: The line is cut
      Given a calm morning
      When the line is cut
      Then it is light

  @DEL-01
  Rule: Steps that are not ready

    Example: Nobody defined it
      Given a calm morning
      When the sun rises
      Then the moon is made of cheese

    Example: Defined twice
      Given a calm morning
      When the sun rises
      Then the tide turns

    Example: Not written yet
      Given a calm morning
      When the sun rises
      Then the rest is to come

    Example: Skipped
      Given a calm morning
      When the sun rises
      Then the rest is left out

    Example: Empty

    @hook.fails
    Example: A hook fails
      Given a calm morning
      When the sun rises
      Then it is light

  @PK-03
  Rule: The article is silent

    @characterisation
    Example: Whether birds sing
      Given a calm morning
      When the sun rises
      Then it is recorded whether birds sing

    @characterisation @ios
    Example: What is asserted anyway
      Given a calm morning
      When the sun rises
      Then it is dark

  @AF-01
  Rule: A rule that is not always in force, in two readings

    Scenario Outline: At <moment> it is light by the <calendar> calendar
      Given a calm morning
      When the sun rises at <moment>
      Then it is light by the <calendar> calendar

      @dateZone=device
      Examples: the phone's own clock
        | moment | calendar  |
        | noon   | phone's   |

      @dateZone=utc
      Examples: universal time
        | moment | calendar  |
        | noon   | universal |
