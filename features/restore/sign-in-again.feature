Feature: Only accounts that were saved by name ask for another sign-in

  Every needless sign-in costs a person time, and some people the account.
  Every missing one would mean that a key has left the phone on which it was made.

  @CRED-05 @androidBacksUpNonOtp=true
  Rule: After a restore a person signs in again to exactly those accounts of which the name alone was saved

    Scenario Outline: After a restore <account> <outcome>
      Given Maya has backed up a phone that holds <account>
      When she restores it on a new phone
      Then <account> <outcome>

      Examples:
        | account                                  | outcome                       |
        | a personal account that only shows codes | shows a code that is accepted |
        | a personal account without a password    | asks her to sign in again     |
        | a work account                           | asks her to sign in again     |
        | an Amazon account                        | shows a code that is accepted |

    Example: Of one account of each kind exactly two ask
      Given Maya has backed up one account of each kind from her phone
      When she restores them on a new phone
      Then only the personal account without a password and the work account ask her to sign in again

    Example: Accounts with codes alone ask for nothing
      Given Omar has backed up 4 accounts from his phone
      When he restores them on a new phone
      Then all of his accounts are on the new phone
      And no account asks him to sign in again

    Example: The same accounts ask after the app was closed
      Given Maya has backed up one account of each kind from her phone
      And she has restored them on a new phone
      When she restarts Authenticator on the new phone
      Then only the personal account without a password and the work account ask her to sign in again

    Example: A sign-in that is put off keeps no code from its owner
      Given Lena has backed up one account of each kind from her phone
      When she restores them on a new phone
      Then the work account asks her to sign in again
      But the Amazon account shows a code that is accepted
      And the personal account that only shows codes shows a code that is accepted

    Example: Signing in to one account is not signing in to another
      Given Maya has backed up one account of each kind from her phone
      And she has restored them on a new phone
      When she signs in to the work account again
      Then the work account shows a code that is accepted
      And only the personal account without a password asks her to sign in again

    Example: Signing in to restore is not signing in to the account
      Given it is 15 August 2025 at 12:00:00 on Maya's phone
      And her phone holds a personal account without a password
      And she has backed up her phone under the personal account without a password
      When she restores it on a new phone with the personal account without a password
      Then only the personal account without a password asks her to sign in again

  @CRED-05 @android @androidBacksUpNonOtp=false
  Rule: Where Android backs up accounts with codes alone, nobody signs in again

    Example: Of one account of each kind none asks
      Given Maya has backed up one account of each kind from her phone
      When she restores them on a new phone
      Then the Amazon account shows a code that is accepted
      And no account asks her to sign in again
