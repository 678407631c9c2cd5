Feature: An iPhone backs Authenticator up to iCloud

  On an iPhone three settings have to agree before there is a backup, two of the phone and one of the app.
  A person who has overlooked one of them must not be left to believe that all is well.

  @IOS-01
  Rule: An iPhone has no backup to restore from until Authenticator is allowed to use iCloud

    Example: Maya lets Authenticator use iCloud and then turns on backup in it
      Given Maya has an Amazon account on her iPhone
      And her iPhone is ready for iCloud
      When she turns on backup in Authenticator
      Then her iPhone says that backup is on
      And all of her accounts come back on a second iPhone

    Scenario Outline: Authenticator may not use iCloud on Lena's <device>
      Given Omar has a backup that restores on a second <device>
      And Lena has an Amazon account on her <device>
      And her <device> is ready for iCloud
      And Authenticator may not use iCloud on her <device>
      When she turns on backup in Authenticator
      Then nothing comes back on a second <device>

      Examples:
        | device |
        | iPhone |
        | iPad   |

    Example: Maya does it in the wrong order, and then in the right one
      Given Maya has an Amazon account on her iPhone
      And her iPhone is ready for iCloud
      And Authenticator may not use iCloud on her iPhone
      And she turned on backup too early, and nothing comes back on a second iPhone
      When she lets Authenticator use iCloud and turns on backup again
      Then her iPhone says that backup is on
      And all of her accounts come back on a third iPhone

    Example: What Maya adds after taking iCloud away from Authenticator stays out of the backup
      Given Maya has a backup that restores on a second iPhone
      And Authenticator may not use iCloud on her own iPhone any more
      When she adds a Gmail account to her own iPhone
      Then all of her accounts but her Gmail account come back on a third iPhone

  @IOS-02
  Rule: An iPhone that is not backed up itself has no backup of Authenticator either, and says why

    Example: Maya's iPhone is backed up to iCloud
      Given Maya has an Amazon account on her iPhone
      And her iPhone is ready for iCloud
      When she turns on backup in Authenticator
      Then her iPhone says that backup is on
      And all of her accounts come back on a second iPhone

    Scenario Outline: Lena's <device> is not backed up to iCloud
      Given Omar has a backup that restores on a second <device>
      And Lena has an Amazon account on her <device>
      And her <device> is ready for iCloud
      And her <device> itself is not backed up
      When she turns on backup in Authenticator
      Then she is told that "<setting>" is in the way
      And nothing comes back on a second <device>

      Examples:
        | device | setting             |
        | iPhone | Back Up This iPhone |
        | iPad   | Back Up This iPad   |

    Example: Maya's iPhone was backed up until she signed out of iCloud
      Given Omar has a backup that restores on a second iPhone
      And Maya has an Amazon account on her iPhone
      And her iPhone is ready for iCloud
      And she is signed out of iCloud on her iPhone
      When she turns on backup in Authenticator
      Then her iPhone says that backup is off
      And nothing comes back on a second iPhone

    Example: What Maya adds after turning off her iPhone's own backup stays out of the backup
      Given Maya has a backup that restores on a second iPhone
      And her own iPhone itself is not backed up
      When she adds a Gmail account to her own iPhone
      Then all of her accounts but her Gmail account come back on the third iPhone

  @IOS-03
  Rule: An iPhone that is ready for iCloud has no backup until backup is turned on in the app too

    Example: Maya follows the steps of the article to the end
      Given Maya has an Amazon account on her iPhone
      When she turns on backup by the way that the article describes
      Then her iPhone says that backup is on
      And all of her accounts come back on a second iPhone

    Example: Maya looks for the switch in the app
      Given Maya has a backup that restores on a second iPhone
      When she looks at the settings of Authenticator on her own iPhone
      Then the switch for backup stands there under "Backup"

    Example: Maya gets her iPhone ready, adds an account and leaves it at that
      Given Omar has a backup that restores on a second iPhone
      And Maya has her recovery account on her iPhone
      And her iPhone is ready for iCloud
      When she adds an Amazon account to her iPhone
      Then nothing comes back on a second iPhone
      And her iPhone says that backup is off

    Example: Maya gets her iPhone ready, opens the app and leaves it at that
      Given Omar has a backup that restores on a second iPhone
      And Maya has her recovery account on her iPhone
      And her iPhone is ready for iCloud
      When she restarts Authenticator on her iPhone
      Then nothing comes back on a second iPhone
      And her iPhone says that backup is off
