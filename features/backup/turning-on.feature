Feature: A person turns backup on

  Nobody is backed up without having asked for it, and nobody believes to be backed up who is not.
  One switch and one confirmation decide, so both have to be where people are told to look.

  @BKP-01
  Rule: Backup is off until a person turns it on with the switch under Backup in the app's settings

    Example: Maya follows the steps of the article
      Given Maya has an Amazon account on her phone
      When she turns on backup by the way that the article describes
      Then her phone says that backup is on
      And all of her accounts come back on a second phone

    Example: Maya looks for the switch
      Given Maya has a backup that restores on a second phone
      When she looks at the settings of Authenticator on her own phone
      Then the switch for backup stands there under "Backup"

    Example: Lena looks for the switch on her tablet
      Given it is 15 January 2026 at 12:00:00 on Lena's tablet
      And she has a backup that restores on a second tablet
      When she looks at the settings of Authenticator on her own tablet
      Then the switch for backup stands there under "Backup"

    Example: A new installation starts with backup off, even for somebody who uses it elsewhere
      Given Maya has a backup that restores on a second phone
      When she looks at the settings of Authenticator on a new phone
      Then the new phone says that backup is off
      And her own phone says that backup is on

    Example: Maya follows the steps a second time, after a restart
      Given Maya has backed up her accounts from her phone
      And she restarts Authenticator on her phone
      When she turns on backup once more
      Then her phone says that backup is on
      And all of her accounts come back on a second phone

    Example: Maya only looks around, while Omar has turned backup on
      Given Omar has a backup that restores on a second phone
      And Maya has her recovery account on her phone
      And her phone is ready for backup
      When she looks at the settings of Authenticator on her phone
      Then her phone says that backup is off
      And nothing comes back on a second phone

  @BKP-03
  Rule: There is no backup before the person has confirmed which account shall keep it

    Example: Maya chooses an account and confirms
      Given Maya has an Amazon account on her phone
      When she turns on backup under her recovery account
      Then her phone says that backup is on
      And all of her accounts come back on a second phone

    Scenario Outline: Maya <turn of events>
      Given Omar has a backup that restores on a second phone
      And Maya has an Amazon account on her phone
      When she begins to turn on backup and <turn of events>
      Then her phone says that backup is off
      And nothing comes back on a second phone

      Examples:
        | turn of events                        |
        | says no when asked to confirm         |
        | turns back before choosing an account |
        | loses the app before confirming       |
