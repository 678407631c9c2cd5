Feature: Codes come back where their secret was saved

  For most accounts the app is a clock that shows six or eight digits, and a site that asks for them.
  A code that is missing, or wrong, locks a person out just as a lost phone does.

  @CRED-01
  Rule: A personal account that serves only for codes shows valid codes after a restore, and asks for nothing

    Scenario Outline: In <month> Maya's code is accepted on her new phone
      Given it is 15 <month> at 12:00:00 on Maya's phone
      And she has backed up a phone that holds a personal account that only shows codes
      When she restores it on a new phone
      Then the personal account that only shows codes shows a code that is accepted

      Examples: before and after iCloud became the owner of iPhone backups
        | month        |
        | August 2025  |
        | January 2026 |

    Scenario Outline: <an account> keeps its length
      Given Omar has backed up a phone that holds <an account>
      When he restores it on a new phone
      Then <an account> shows a code that is accepted

      Examples:
        | an account                                |
        | a personal account with six-digit codes   |
        | a personal account with eight-digit codes |

    Example: The code changes with the half-minute
      Given Maya has backed up a phone that holds a personal account that only shows codes
      And she has restored it on a new phone
      And she has read the code of the personal account that only shows codes
      When she looks 30 seconds later
      Then the personal account that only shows codes shows another code, which is accepted

    Example: The code is still there after the app was closed
      Given Maya has backed up a phone that holds a personal account that only shows codes
      And she has restored it on a new phone
      When she restarts Authenticator on the new phone
      Then the personal account that only shows codes shows a code that is accepted

    Example: The code survives a second change of phones
      Given it is 15 August 2025 at 12:00:00 on Lena's phone
      And she has backed up a phone that holds a personal account that only shows codes
      And she has restored it on a second phone
      And she has replaced the backup by one of the second phone
      When she restores it on a third phone
      Then the personal account that only shows codes shows a code that is accepted

    Example: A wrong clock spoils the code only as long as it is wrong
      Given Maya has backed up a phone that holds a personal account that only shows codes
      And the clock of a new phone is 90 seconds ahead
      And she has restored it on the new phone
      And the personal account that only shows codes shows a code that is refused
      When she puts the clock of the new phone right
      Then the personal account that only shows codes shows a code that is accepted

    Example: An account that also signs in without a password is no such account
      Given Maya has backed up one account of each kind from her phone
      When she restores them on a new phone
      Then the personal account that only shows codes shows a code that is accepted
      But the personal account without a password shows no code

  @CRED-04
  Rule: A third-party account shows the same codes on the new phone as on the old one, without any sign-in

    Scenario Outline: <an account> shows on the new phone what it shows on the old one
      Given Maya has backed up a phone that holds <an account>
      When she restores it on a new phone
      Then <an account> shows a code that is accepted
      And <an account> shows the same code as on her own phone

      Examples: the sites that the article names, and what they use
        | an account                              |
        | an Amazon account                       |
        | a Facebook account                      |
        | a Gmail account                         |
        | a GitHub account with eight-digit codes |
        | a GitHub account with SHA-256 codes     |
        | a GitHub account with SHA-512 codes     |

    Scenario Outline: At <moment> <an account> shows the published code <code>
      Given it is <moment> on Maya's phone
      And she has backed up a phone that holds <an account>
      When she restores it on a new phone
      Then <an account> shows the code <code>

      Examples: the test values of RFC 6238, appendix B
        | moment                    | an account                                          | code     |
        | 18 March 2005 at 01:58:29 | an Amazon account with the published SHA-1 secret   | 07081804 |
        | 18 March 2005 at 01:58:31 | an Amazon account with the published SHA-1 secret   | 14050471 |
        | 18 May 2033 at 03:33:20   | an Amazon account with the published SHA-1 secret   | 69279037 |
        | 18 May 2033 at 03:33:20   | an Amazon account with the published SHA-256 secret | 90698825 |
        | 18 May 2033 at 03:33:20   | an Amazon account with the published SHA-512 secret | 38618901 |

    Scenario Outline: After <seconds> seconds the code is that of the half-minute from <beginning>
      Given it is 15 January 2026 at 12:00:00 on Omar's phone
      And he has backed up a phone that holds an Amazon account
      And he has restored it on a new phone
      When he looks <seconds> seconds later
      Then the Amazon account shows the code of the half-minute from <beginning>
      And the Amazon account shows the same code as on his own phone

      Examples: the edge of a step
        | seconds | beginning |
        | 29.999  | 12:00:00  |
        | 30.000  | 12:00:30  |

    Example: A clock that is half a minute ahead shows the next code
      Given it is 15 January 2026 at 12:00:00 on Lena's phone
      And she has backed up a phone that holds an Amazon account
      And the clock of a new phone is 31 seconds ahead
      When she restores it on the new phone
      Then the Amazon account shows the code of the half-minute from 12:00:30

    Example: Two accounts of the same name stay two
      Given Maya's phone holds two accounts of the same name with Amazon
      And she has backed up her phone
      When she restores them on a new phone
      Then all of her accounts are on the new phone
      And both accounts show the codes that they show on her own phone

    Example: A code needs neither a sign-in nor a network
      Given Maya has backed up a phone that holds an Amazon account
      And she has restored it on a new phone
      And the new phone has no network
      When she restarts Authenticator on the new phone
      Then the Amazon account shows a code that is accepted

    Example: The lock on the app wants the owner's face or finger, and no sign-in
      Given Maya has backed up a phone that holds an Amazon account
      And she has restored it on a new phone
      And Authenticator on the new phone is locked, and stays so for a stranger
      When she unlocks Authenticator on the new phone
      Then Authenticator on the new phone shows a code of the Amazon account that is accepted

    Example: One backup brings its codes to every phone
      Given Maya has backed up a phone that holds an Amazon account
      And she has restored it on a second phone
      When she restores it on the third phone
      Then the Amazon account shows a code that is accepted

    Example: The code has not aged a year later
      Given Maya has backed up a phone that holds an Amazon account
      And she has restored it on the new phone
      When she looks at the new phone again a year later
      Then the Amazon account shows a code that is accepted

    Example: An account that was removed before the backup stays away
      Given Omar's phone holds an Amazon account
      And his phone holds a GitHub account
      And he has removed the GitHub account from his phone
      And he has backed up his phone
      When he restores them on a new phone
      Then the Amazon account is on the new phone and the GitHub account is not

    Example: An account that was removed before a fresh backup stays away
      Given it is 15 August 2025 at 12:00:00 on Omar's phone
      And he has backed up his accounts from his phone
      And he has removed the Amazon account from his phone
      And he has made a fresh backup
      When he restores them on a new phone
      Then all of his accounts are on the new phone

    Example: The code survives a second change of phones
      Given it is 15 August 2025 at 12:00:00 on Lena's phone
      And she has backed up a phone that holds a Gmail account
      And she has restored it on a second phone
      And she has replaced the backup by one of the second phone
      When she restores it on a third phone
      Then the Gmail account shows a code that is accepted

    @characterisation
    Example: A code that changes every minute
      Given Maya has backed up a phone that holds a GitHub account with one-minute codes
      When she restores it on a new phone
      Then it is recorded whether the GitHub account with one-minute codes shows a code that is accepted

    @characterisation @cloud.inspect
    Example: A backup on its way to whoever keeps it
      Given Maya's phone holds an Amazon account
      When she backs up her phone
      Then it is recorded whether whoever carries her backup can read the secret of the Amazon account in it
