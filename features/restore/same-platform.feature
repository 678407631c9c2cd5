Feature: A backup comes back on the platform that it was made on

  People change phones every few years, and not always to the same make.
  Whoever counts on a backup that the new phone cannot read has lost every account.

  @PLAT-01
  Rule: A backup comes back on every phone and tablet of its own operating system, and on no other

    Scenario Outline: Omar goes from <one device> to <another>
      Given Omar has backed up his accounts from <one device>
      When he restores them on <another>
      Then all of his accounts are on <another>

      Examples: whatever their size
        | one device | another      |
        | his phone  | a new phone  |
        | his phone  | a new tablet |
        | his tablet | a new phone  |
        | his tablet | a new tablet |

    @ios
    Scenario Outline: While iPhones still needed a Microsoft account, Omar goes from <one device> to <another>
      Given it is 15 August 2025 at 12:00:00 on Omar's iPhone
      And he has backed up his accounts from <one device>
      When he restores them on <another>
      Then all of his accounts are on <another>

      Examples: whatever their size
        | one device | another      |
        | his phone  | a new tablet |
        | his tablet | a new phone  |

    @android
    Scenario Outline: Lena changes to <another maker's phone>
      Given Lena has backed up her accounts from her phone
      When she restores them on <another maker's phone>
      Then all of her accounts are on <another maker's phone>

      Examples:
        | another maker's phone |
        | a new Samsung phone   |
        | a new Xiaomi phone    |

    @cross
    Scenario Outline: In <month> Maya changes to an iPhone and signs in with the right account
      Given it is 15 <month> at 12:00:00 on Maya's Android phone
      And she has backed up her accounts from her Android phone
      When she tries to restore them on a new iPhone
      Then none of her accounts is on the new iPhone
      And all of her accounts come back on a second Android phone

      Examples: before and after iCloud became the owner of iPhone backups
        | month        |
        | August 2025  |
        | January 2026 |

    @cross
    Example: Lena changes to an Android phone and signs in with the right account
      Given it is 15 August 2025 at 12:00:00 on Lena's iPhone
      And Lena has a backup that restores on a second iPhone
      When she tries to restore them on a new Android phone
      Then none of her accounts is on the new Android phone

    @cross
    Scenario Outline: Not even <account> crosses over to an iPhone
      Given it is 15 August 2025 at 12:00:00 on Omar's Android phone
      And he has backed up a phone that holds <account>
      When he tries to restore them on a new iPhone
      Then none of his accounts is on the new iPhone
      And all of his accounts come back on a second Android phone

      Examples: with its codes
        | account                                  |
        | a personal account that only shows codes |
        | a Contoso account with third-party codes |

    @cross
    Scenario Outline: One owner keeps two backups, and <device> finds its own
      Given it is 15 August 2025 at 12:00:00 on Maya's own iPhone
      And her own iPhone holds an Amazon account
      And she has backed up her own iPhone
      And her old Android phone holds a Gmail account
      And she has backed up her old Android phone
      When she restores it on <device>
      Then <what it held> is on <device> and <the other> is not

      Examples:
        | device                 | what it held       | the other          |
        | a second iPhone        | the Amazon account | the Gmail account  |
        | a second Android phone | the Gmail account  | the Amazon account |

  @PLAT-02 @cross
  Rule: A backup made on an iPhone never restores on an Android phone

    Scenario Outline: In <month> Maya changes to an Android phone and signs in with the right account
      Given it is 15 <month> at 12:00:00 on Maya's iPhone
      And she has backed up her accounts from her iPhone
      When she tries to restore them on a new Android phone
      Then none of her accounts is on the new Android phone
      And all of her accounts come back on a second iPhone

      Examples: before and after iCloud became the owner of iPhone backups
        | month        |
        | August 2025  |
        | January 2026 |

    Scenario Outline: Not even <account> crosses over
      Given it is 15 August 2025 at 12:00:00 on Lena's iPhone
      And she has backed up a phone that holds <account>
      When she tries to restore them on a new Android phone
      Then none of her accounts is on the new Android phone
      And all of her accounts come back on a second iPhone

      Examples: with its codes or by its name
        | account                                  |
        | an Amazon account                        |
        | a personal account that only shows codes |
        | a personal account without a password    |
        | a work account                           |
        | a Contoso account with third-party codes |

    Example: Nothing comes back on an Android tablet either
      Given it is 15 August 2025 at 12:00:00 on Omar's iPhone
      And he has backed up his accounts from his iPhone
      When he tries to restore them on a new Android tablet
      Then none of his accounts is on the new Android tablet
      And all of his accounts come back on a second iPhone

    Example: Nothing comes back at the second attempt either
      Given it is 15 August 2025 at 12:00:00 on Maya's iPhone
      And she has backed up her accounts from her iPhone
      When she tries twice to restore them on a new Android phone
      Then none of her accounts is on the new Android phone
      And all of her accounts come back on a second iPhone

    Example: A backup from the new Android phone leaves that of the iPhone whole
      Given it is 15 August 2025 at 12:00:00 on Maya's iPhone
      And she has backed up her accounts from her iPhone
      And she has a Gmail account on a new Android phone
      When she backs up the new Android phone
      Then the Gmail account comes back on a third Android phone and the Amazon account does not
      And the Amazon account comes back on a second iPhone and the Gmail account does not
