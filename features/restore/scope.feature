Feature: Which accounts an Android backup holds

  For iPhones the documentation speaks of accounts, for Android of accounts with one-time passwords.
  It may be a slip of the pen, so what a phone does is written down and not judged.

  @SCOPE-01 @characterisation
  Rule: It is recorded whether an Android backup also holds accounts of which only the name is saved

    Scenario Outline: <account> <outcome>
      Given Maya has backed up a phone that holds <account>
      When she restores it on a new phone
      Then it is recorded whether <account> <outcome>

      @androidBacksUpNonOtp=true
      Examples: every account is backed up
        | account                               | outcome    |
        | a work account                        | comes back |
        | a personal account without a password | comes back |
        | an Amazon account                     | comes back |

      @androidBacksUpNonOtp=false
      Examples: Android backs up accounts with codes alone
        | account                               | outcome            |
        | a work account                        | does not come back |
        | a personal account without a password | does not come back |
