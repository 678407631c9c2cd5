Feature: Backup goes wrong, and the person is told what to do about it

  A message helps only if it means one thing, and if the remedy that goes with it works.
  People who believe in a backup that was never made find out on the day that they need it.

  @ERR-01
  Rule: "Something went wrong" tells a person that they are not signed in, and is said for no other reason

    Example: Maya is signed out when she turns on backup, and Omar is not
      Given Omar has a backup that restores on a second phone
      And Maya has her recovery account on her phone
      And she is no longer signed in to her recovery account
      When she turns on backup
      Then she reads "Something went wrong"
      And her phone says that backup is off
      And nothing comes back on a second phone

    Example: Lena is signed out when she turns on backup on a tablet
      Given Lena has her recovery account on her tablet
      And she is no longer signed in to her recovery account
      When she turns on backup
      Then she reads "Something went wrong"

    Example: Maya is still signed out after a restart of Authenticator
      Given Maya has her recovery account on her phone
      And she is no longer signed in to her recovery account
      And she restarts Authenticator on her phone
      When she turns on backup
      Then she reads "Something went wrong"

    Scenario Outline: In <month> as well it is said to Lena, who is signed out
      Given it is 15 <month> at 12:00:00 on Lena's phone
      And she has her recovery account on her phone
      And she is no longer signed in to her recovery account
      When she turns on backup
      Then she reads "Something went wrong"
      And her phone says that backup is off

      Examples: while autofill and passwords go
        | month       |
        | June 2025   |
        | July 2025   |
        | August 2025 |

    @ios
    Scenario Outline: Maya is signed in, and <obstacle>
      Given Omar has read "Something went wrong" when turning on backup on his iPhone
      And Maya has her recovery account on her iPhone
      And her iPhone is ready for iCloud
      And <obstacle>
      When she turns on backup in Authenticator
      Then she is told something else than "Something went wrong"

      Examples: what is in the way is a setting of the phone
        | obstacle                                       |
        | Authenticator may not use iCloud on her iPhone |
        | she is signed out of iCloud on her iPhone      |

    Example: Maya is signed in
      Given Maya has her recovery account on her phone
      When she turns on backup
      Then her phone says that backup is on
      And all of her accounts come back on a second phone

    @fault.inject
    Example: Maya is signed in, and offline
      Given Omar has read "Something went wrong" when turning on backup on his phone
      And Maya has her recovery account on her phone
      And her phone has no network
      When she turns on backup
      Then she is told something else than "Something went wrong"
      And her phone says that backup is off

    @fault.inject
    Example: Maya is signed in, and the service is out of order
      Given Omar has read "Something went wrong" when turning on backup on his phone
      And Maya has her recovery account on her phone
      And the backup service fails for her phone
      When she turns on backup
      Then she is told something else than "Something went wrong"
      And her phone says that backup is off

    @fault.inject
    Example: Maya is offline when she turns backup on again
      Given Omar has read "Something went wrong" when turning on backup on his phone
      And Maya has a backup that restores on a second phone
      And she has deleted the backup
      And her own phone has no network
      When she turns backup on again and continues with the account shown
      Then she is told something else than "Something went wrong"

    @characterisation
    Example: Maya is signed out while backup is on
      Given Maya has backed up her accounts from her phone
      And she is no longer signed in to her recovery account
      When she adds a Gmail account to her phone
      Then it is recorded whether her phone says "Something went wrong"

  @ERR-02
  Rule: After that message a person turns backup on, signs in, and has a backup with nothing more to do

    Example: Maya continues with the account shown
      Given Maya has read "Something went wrong" when turning on backup on her phone
      When she turns backup on again, continues and signs in
      Then the backup of her phone belongs to her recovery account
      And all of her accounts come back on a second phone

    Example: Maya changes to another account
      Given Maya has read "Something went wrong" when turning on backup on her phone
      When she turns backup on again and changes to her other account
      Then the backup of her phone belongs to her other account
      And all of her accounts come back on a second phone with her other account

    Example: Lena follows the remedy on a tablet after a restart
      Given Lena has read "Something went wrong" when turning on backup on her tablet
      And she restarts Authenticator on her tablet
      When she turns backup on again, continues and signs in
      Then the backup of her tablet belongs to her recovery account
      And all of her accounts come back on a second tablet

    Example: What the remedy has made holds codes
      Given Maya has read "Something went wrong" when turning on backup on her phone
      When she turns backup on again and continues with the account shown
      Then the Amazon account comes back on a second phone with a code that is accepted

    Example: The remedy does not help whoever cannot sign in
      Given Omar has a backup that restores on a second phone
      And Maya has read "Something went wrong" when turning on backup on her phone
      When she turns backup on again, continues and mistypes the password
      Then her phone says that backup is off
      And nothing comes back on a second phone
