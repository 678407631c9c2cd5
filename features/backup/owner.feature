Feature: A backup belongs to one account, which the person has chosen

  The account that owns a backup is the key to it, and often the only one that is left after a loss.
  It has to be the person's own, it has to be the chosen one, and it must not change unnoticed.

  @BKP-02
  Rule: The backup belongs to the personal account that the person chooses, and never to a work account

    Scenario Outline: Maya has two personal accounts and gives the backup to <one>
      Given Maya has two personal accounts on her phone
      When she turns on backup under <one>
      Then all of her accounts come back on a second phone with <one>
      And nothing comes back on a third phone with <the other>

      Examples:
        | one                  | the other            |
        | her recovery account | her other account    |
        | her other account    | her recovery account |

    Scenario Outline: On her <device> Lena is offered no work account
      Given Lena has a work account on her <device>
      When she looks which accounts could own the backup of her <device>
      Then her recovery account is among them
      And her work account is not among them

      Examples:
        | device |
        | phone  |
        | tablet |

    Example: Lena is offered no account of a shop
      Given Lena has an Amazon account on her phone
      When she looks which accounts could own the backup of her phone
      Then her recovery account is among them
      And her Amazon account is not among them

    Example: Lena is offered no work account that was added by its secret
      Given Lena has a Contoso account with third-party codes on her phone
      When she looks which accounts could own the backup of her phone
      Then her recovery account is among them
      And her Contoso account with third-party codes is not among them

    Example: A personal account that signs in without a password is offered too
      Given Maya has a personal account without a password on her phone
      And she has a work account on her phone
      When she looks which accounts could own the backup of her phone
      Then the personal account without a password is among them
      And her work account is not among them

    Example: Lena's work account is refused even when she names it herself
      Given Omar has a backup that restores on a second phone
      And Lena has an Amazon account on her tablet
      When she tries to give the backup of her tablet to a work account
      Then her tablet says that backup is off
      And nothing comes back on a second tablet with her work account

    Example: Maya loses the phone with the codes of the backup's owner
      Given Maya has backed up her accounts from her phone
      When she loses her phone
      Then all of her accounts come back on a new phone with her recovery account

    Scenario Outline: In <month> the backup belongs to the account that Omar chose
      Given it is 15 <month> at 12:00:00 on Omar's phone
      And he has two personal accounts on his phone
      When he turns on backup under his other account
      Then the backup of his phone belongs to his other account
      And all of his accounts come back on a second phone with his other account

      Examples: while autofill and passwords go
        | month       |
        | June 2025   |
        | July 2025   |
        | August 2025 |

    @android
    Scenario Outline: At <moment> an Android backup belongs to a personal account, whatever changes for iPhones
      Given it is <moment> on Maya's Android phone
      And she has two personal accounts on her phone
      When she turns on backup under her other account
      Then the backup of her phone belongs to her other account
      And all of her accounts come back on a second phone with her other account

      Examples: the instant at which iPhones change over
        | moment                       |
        | 31 August 2025 at 23:59:59   |
        | 1 September 2025 at 00:00:00 |

  @BKP-04
  Rule: A backup changes hands only by being deleted and made anew, and the former owner keeps nothing

    Example: Maya chose the wrong account and makes a new backup under the right one
      Given Maya has a backup that restores on a second phone
      When she deletes the backup and makes a new one under her other account
      Then the backup of her own phone belongs to her other account
      And all of her accounts come back on a third phone with her other account
      And nothing comes back on a new phone with her recovery account

    Example: While there is a backup, Maya cannot give it to another account
      Given Maya has a backup that restores on a second phone
      When she looks for another owner, before and after deleting the backup
      Then another owner is offered only after the deletion

    Example: A reminder to sign in is no back door
      Given Maya has a backup that restores on a second phone
      And she is no longer signed in to her recovery account
      And her own phone holds a Gmail account
      And her own phone reminds her to sign in
      When she answers the reminder on her own phone with her other account
      Then the backup of her own phone belongs to her recovery account
      And nothing comes back on a third phone with her other account

    Example: Maya deletes the backup and makes a new one under the same account
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      And she has exchanged her Amazon account for a Gmail account
      When she turns backup on again and continues with the account shown
      Then all of her accounts come back on a third phone

    Example: Maya deletes the backup and then gives up on the new one
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      When she begins to turn backup on again and leaves the sign-in
      Then nothing comes back on a third phone with her recovery account
      And nothing comes back on a new phone with her other account

  @TERM-01
  Rule: The recovery account, the backup account and the account where the backup is stored are one and the same

    Scenario Outline: The <name> is the account that Maya chose
      Given Maya has two personal accounts on her phone
      And she has backed up her phone under her other account
      And the backup restores on a second phone with her other account
      And she restarts Authenticator on her phone
      When she asks her phone for the <name>
      Then it is her other account

      Examples:
        | name                               |
        | recovery account                   |
        | backup account                     |
        | account where her backup is stored |

    Example: Whichever of the names Maya goes by, she gets to her backup
      Given Maya has an Amazon account on her phone
      When she turns on backup under the account where her backup is stored
      Then the backup of her phone belongs to her recovery account
      And all of her accounts come back on a second phone with her backup account
