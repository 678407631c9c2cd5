Feature: Every account comes back after a phone is lost or replaced

  Phones are lost, broken and replaced, and the accounts in them guard everything else that a person has.
  A backup is worth having only if no account is missing when it is needed.

  @CAP-01
  Rule: Whoever signs in to the owner of a backup gets back every account that was saved in it

    @androidBacksUpNonOtp=true
    Example: Maya buys a new phone
      Given Maya has backed up one account of each kind from her phone
      When she restores them on a new phone
      Then all of her accounts are on the new phone

    @androidBacksUpNonOtp=true
    Example: Maya loses her phone
      Given Maya has backed up one account of each kind from her phone
      And she has lost her phone
      When she restores them on a new phone
      Then all of her accounts are on the new phone

    @androidBacksUpNonOtp=true
    Example: Omar's phone is repaired and comes back empty
      Given Omar has backed up one account of each kind from his phone
      When he resets his phone to its factory settings and restores them on it
      Then all of his accounts are on his phone

    @androidBacksUpNonOtp=true
    Example: Lena has removed Authenticator and installs it again
      Given Lena has backed up one account of each kind from her phone
      When she removes Authenticator from her phone, installs it again and restores them
      Then all of her accounts are on her phone

    Example: Lena has more accounts than fit on one page
      Given Lena has backed up 12 accounts from her phone
      When she restores them on a new phone
      Then all of her accounts are on the new phone

    @androidBacksUpNonOtp=true
    Example: The accounts are still there after the app was closed
      Given Maya has backed up one account of each kind from her phone
      And she has restored them on a new phone
      When she restarts Authenticator on the new phone
      Then all of her accounts are on the new phone

    @androidBacksUpNonOtp=true
    Example: A restore that breaks off can be made once more
      Given Maya has backed up one account of each kind from her phone
      When she breaks off a restore on a new phone and restores once more
      Then all of her accounts are on the new phone

    @androidBacksUpNonOtp=true
    Example: One backup serves several phones
      Given Maya has backed up one account of each kind from her phone
      And she has restored them on a second phone
      When she restores them on a third phone
      Then all of her accounts are on the third phone

    Example: Maya first signs in to the wrong account
      Given it is 15 August 2025 at 12:00:00 on Maya's phone
      And she has backed up her accounts from her phone
      And nothing comes back on a new phone with her other account
      When she restores them on the new phone
      Then all of her accounts are on the new phone

    Scenario Outline: Not even the name of <account> comes back to whoever signs in to another account
      Given it is 15 August 2025 at 12:00:00 on Maya's phone
      And her phone holds <account>
      When she backs up her phone
      Then nothing comes back on a second phone with her other account
      And all of her accounts come back on a third phone

      Examples: saved with its codes
        | account                                  |
        | a Contoso account with third-party codes |

      @androidBacksUpNonOtp=true
      Examples: saved by its name
        | account                               |
        | a personal account without a password |

    Example: A backup of no accounts is told apart from no backup
      Given it is 15 August 2025 at 12:00:00 on Maya's phone
      And she has a backup that restores on a second phone
      And she has removed every account and made a fresh backup
      And Omar has tried to restore on a new phone without a backup
      When Maya restores it on a new phone
      Then none of her accounts is on the new phone
      And she is told something else than Omar

    @android @androidBacksUpNonOtp=false
    Example: Where Android backs up accounts with codes alone, each of them comes back
      Given Maya has backed up one account of each kind from her phone
      When she restores them on a new phone
      Then only her accounts that serve for codes alone are on the new phone

    @fault.inject @androidBacksUpNonOtp=true
    Example: What was added after the last backup is not in it
      Given Maya has backed up one account of each kind from her phone
      And her phone has no network
      And her phone holds a GitHub account
      When she restores them on a new phone
      Then all of her accounts but the GitHub account are on the new phone

    Example: Whoever never turned on backup has nothing to restore
      Given Maya has a backup that restores on a second phone
      And Lena has one account of each kind on her phone and no backup
      When she tries to restore them on a new phone
      Then none of her accounts is on the new phone

    @characterisation
    Example: The order of the accounts
      Given Maya has backed up 5 accounts from her phone
      When she restores them on a new phone
      Then it is recorded whether her accounts keep their order on the new phone

    @characterisation
    Example: A phone that already holds an account
      Given Maya has backed up her accounts from her phone
      When she adds a Gmail account to a new phone
      Then it is recorded whether restoring is still offered on the new phone

    @characterisation
    Example: Maya turns on backup on her new phone before she restores
      Given Maya has backed up her accounts from her phone
      And she has a Gmail account on a new phone
      When she turns on backup on the new phone and stops at the first warning
      Then it is recorded whether she was warned
      And it is recorded whether her former backup comes back on a third phone
