Feature: Of some accounts only the name comes back

  Who can approve a sign-in holds a key that must never leave the phone on which it was made.
  So the name alone is saved, and the person proves once more who they are.

  @CRED-02 @androidBacksUpNonOtp=true
  Rule: Of a personal account without a password only the name is saved, and signing in makes it work again

    Scenario Outline: In <month> Maya's account asks her to sign in, and then works
      Given it is 15 <month> at 12:00:00 on Maya's phone
      And she has backed up a phone that holds a personal account without a password
      And she has restored it on a new phone
      And the personal account without a password asks her to sign in again
      When she signs in to the personal account without a password again
      Then the personal account without a password shows a code that is accepted
      And a sign-in to the personal account without a password can be approved on the new phone

      Examples: before and after iCloud became the owner of iPhone backups
        | month        |
        | August 2025  |
        | January 2026 |

    Example: Before she signs in she has neither codes nor approvals
      Given Maya has backed up a phone that holds a personal account without a password
      And a sign-in to the personal account without a password can be approved on her own phone
      When she restores it on a new phone
      Then the personal account without a password asks her to sign in again
      And no sign-in to the personal account without a password can be approved on the new phone

    Example: The account still asks after the app was closed
      Given Omar has backed up a phone that holds a personal account without a password
      And he has restored it on a new phone
      When he restarts Authenticator on the new phone
      Then the personal account without a password asks him to sign in again

    Example: Once signed in, the account works after the app was closed too
      Given Omar has backed up a phone that holds a personal account without a password
      And he has restored it on a new phone
      And he has signed in to the personal account without a password again
      When he restarts Authenticator on the new phone
      Then the personal account without a password shows a code that is accepted
      And a sign-in to the personal account without a password can be approved on the new phone

    Example: A sign-in that fails changes nothing
      Given Lena has backed up a phone that holds a personal account without a password
      And she has restored it on a new phone
      When she mistypes the password when signing in to the personal account without a password again
      Then the personal account without a password asks her to sign in again

    Example: Whoever gave up phone sign-in before the backup has codes
      Given Maya's phone holds a personal account without a password
      And she has given up phone sign-in with the personal account without a password
      And she has backed up her phone
      When she restores them on a new phone
      Then the personal account without a password shows a code that is accepted

    Example: Whoever took up phone sign-in before a fresh backup has the name
      Given it is 15 August 2025 at 12:00:00 on Maya's phone
      And she has backed up a phone that holds a personal account that only shows codes
      And she has taken up phone sign-in with the personal account that only shows codes
      And she has made a fresh backup
      When she restores it on a new phone
      Then the personal account that only shows codes asks her to sign in again

    @cloud.inspect
    Example: No secret of the account is in the backup
      Given Maya's phone holds a personal account without a password
      And her phone holds an Amazon account
      When she backs up her phone
      Then the secret of the Amazon account lies in the backup
      But no secret of the personal account without a password lies in the backup

    @cloud.inspect
    Example: No secret of the account is on its way beside the backup either
      Given Maya has backed up a phone that holds a personal account without a password
      And she has restored it on a new phone
      When she signs in to the personal account without a password again
      Then the secret of the personal account without a password came from its service and has been sent nowhere

    @cloud.inspect @fault.inject
    Example: A message that something has failed does not give the secret away
      Given Maya's phone holds a personal account without a password
      And the backup service fails for her phone
      When she turns on backup
      Then her phone says that backup is off
      And no phone has shown the secret of the personal account without a password

    @characterisation @fault.inject
    Example: Phone sign-in that was taken up after the last backup
      Given Maya has backed up a phone that holds a personal account that only shows codes
      And the backup service fails for her phone
      And she has taken up phone sign-in with the personal account that only shows codes
      When she restores it on a new phone
      Then it is recorded whether the personal account that only shows codes shows a code that is accepted

  @CRED-02 @android @androidBacksUpNonOtp=false
  Rule: Where Android backs up accounts with codes alone, an account without a password stays behind

    Example: An account without a password stays on the old phone
      Given Maya has backed up a phone that holds a personal account without a password
      When she restores them on a new phone
      Then all of her accounts but the personal account without a password are on the new phone

    Example: Once phone sign-in was given up the account comes along
      Given Maya's phone holds a personal account without a password
      And she has given up phone sign-in with the personal account without a password
      And she has backed up her phone
      When she restores them on a new phone
      Then the personal account without a password shows a code that is accepted

  @CRED-03 @androidBacksUpNonOtp=true
  Rule: Of a work or school account only the name is saved, and signing in makes it work again

    Scenario Outline: In <month> Omar's work account asks him to sign in, and then works
      Given it is 15 <month> at 12:00:00 on Omar's phone
      And he has backed up a phone that holds a work account
      And he has restored it on a new phone
      And the work account asks him to sign in again
      When he signs in to the work account again
      Then the work account shows a code that is accepted
      And a sign-in to the work account can be approved on the new phone

      Examples: before and after iCloud became the owner of iPhone backups
        | month        |
        | August 2025  |
        | January 2026 |

    Example: Before he signs in he has neither codes nor approvals
      Given Omar has backed up a phone that holds a work account
      And a sign-in to the work account can be approved on his own phone
      When he restores it on a new phone
      Then the work account asks him to sign in again
      And no sign-in to the work account can be approved on the new phone

    Example: The account still asks after the app was closed
      Given Maya has backed up a phone that holds a work account
      And she has restored it on a new phone
      When she restarts Authenticator on the new phone
      Then the work account asks her to sign in again

    Example: Once signed in, the account works after the app was closed too
      Given Maya has backed up a phone that holds a work account
      And she has restored it on a new phone
      And she has signed in to the work account again
      When she restarts Authenticator on the new phone
      Then the work account shows a code that is accepted
      And a sign-in to the work account can be approved on the new phone

    Example: A sign-in that fails changes nothing
      Given Lena has backed up a phone that holds a work account
      And she has restored it on a new phone
      When she mistypes the password when signing in to the work account again
      Then the work account asks her to sign in again
      And no sign-in to the work account can be approved on the new phone

    Example: Two employers that call her by the same name give her two accounts
      Given Lena's phone holds a work account
      And her phone holds a work account at Fabrikam
      And she has backed up her phone
      When she restores them on a new phone
      Then all of her accounts are on the new phone
      And the work account asks her to sign in again
      And the work account at Fabrikam asks her to sign in again

    Example: A work account that was added by its secret has its codes
      Given Maya has backed up a phone that holds a Contoso account with third-party codes
      When she restores it on a new phone
      Then the Contoso account with third-party codes shows a code that is accepted

    @cloud.inspect
    Example: No secret of the account is in the backup
      Given Maya's phone holds a work account
      And her phone holds an Amazon account
      When she backs up her phone
      Then the secret of the Amazon account lies in the backup
      But no secret of the work account lies in the backup

    @cloud.inspect
    Example: No secret of the account is on its way beside the backup either
      Given Omar has backed up a phone that holds a work account
      And he has restored it on a new phone
      When he signs in to the work account again
      Then the secret of the work account came from its service and has been sent nowhere

    @cloud.inspect @fault.inject
    Example: A message that something has failed does not give the secret away
      Given Omar's phone holds a work account
      And the backup service fails for his phone
      When he turns on backup
      Then his phone says that backup is off
      And no phone has shown the secret of the work account

    @cloud.inspect
    Example: The key with which her phone approves sign-ins does not go with the backup
      Given Maya's phone holds a work account
      And a sign-in to the work account can be approved on her phone
      When she backs up her phone
      Then the key with which her phone approves sign-ins has not gone with the backup

  @CRED-03 @android @androidBacksUpNonOtp=false
  Rule: Where Android backs up accounts with codes alone, a work account stays behind

    Example: A work account stays on the old phone
      Given Omar has backed up a phone that holds a work account
      When he restores them on a new phone
      Then all of his accounts but the work account are on the new phone

    Example: Added by its secret the account comes along
      Given Maya has backed up a phone that holds a Contoso account with third-party codes
      When she restores it on a new phone
      Then the Contoso account with third-party codes shows a code that is accepted
