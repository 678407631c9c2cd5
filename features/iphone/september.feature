Feature: In September 2025 an iPhone's backup passes from a Microsoft account to iCloud

  Who owns a backup decides who gets back in after a loss, and on iPhones that changes on one day.
  A person who follows the steps of the day before, or of the day after, has no backup.

  @ERA-01
  Rule: Before September 2025 an iPhone's backup lies in iCloud and belongs to a personal Microsoft account

    Example: Maya's backup comes back with both accounts, and without iCloud Keychain
      Given Maya has an Amazon account on her iPhone
      And her iPhone is ready for iCloud, with iCloud Keychain off
      When she turns on backup in Authenticator
      Then the backup of her iPhone belongs to her recovery account
      And all of her accounts come back on a second iPhone with her recovery account

    Example: Maya's iCloud alone makes no backup
      Given Omar has a backup that restores on a second iPhone
      And Maya has an Amazon account on her iPhone
      When she begins to turn on backup and turns back before choosing an account
      Then her iPhone says that backup is off
      And nothing comes back on a second iPhone

    Example: Maya's iCloud does not open her backup for another Microsoft account
      Given Maya has a backup that restores on a second iPhone
      When she tries to restore it on a third iPhone with her other account
      Then none of her accounts is on the third iPhone

    Example: Maya's Microsoft account does not open her backup on somebody else's iCloud
      Given Maya has a backup that restores on a second iPhone
      When Maya tries to restore it on Omar's iPhone with her recovery account
      Then none of her accounts is on Omar's iPhone

    Scenario Outline: In the last second of <month> nothing has changed yet
      Given it is <moment> on Maya's iPhone
      And her iPhone holds an Amazon account
      And her iPhone is ready for iCloud, with iCloud Keychain off
      When she turns on backup in Authenticator
      Then the backup of her iPhone belongs to her recovery account
      And all of her accounts come back on a second iPhone

      @monthBoundary=start
      Examples: from the first instant of September
        | month  | moment                     |
        | August | 31 August 2025 at 23:59:59 |

      @monthBoundary=end
      Examples: once September is over
        | month     | moment                        |
        | September | 30 September 2025 at 23:59:59 |

    Scenario Outline: In the middle of <month> the Microsoft account has had its day
      Given it is 15 <month> at 12:00:00 on Maya's iPhone
      And her iPhone holds an Amazon account
      And her iPhone is ready for iCloud, with iCloud Keychain on
      When she turns on backup in Authenticator
      Then the backup of her iPhone belongs to her iCloud account
      And all of her accounts come back on a second iPhone

      @monthBoundary=start
      Examples: from the first instant of September
        | month          |
        | September 2025 |

      @monthBoundary=end
      Examples: once September is over
        | month        |
        | October 2025 |

    Scenario Outline: In <place> nothing has changed yet on <moment>
      Given it is <moment> on Maya's iPhone in <place>
      And her iPhone holds an Amazon account
      And her iPhone is ready for iCloud, with iCloud Keychain off
      When she turns on backup in Authenticator
      Then the backup of her iPhone belongs to her recovery account
      And all of her accounts come back on a second iPhone

      @dateZone=device @monthBoundary=start
      Examples: by the phone's own clock
        | place               | moment                     |
        | Kiritimati (UTC+14) | 31 August 2025 at 23:59:59 |
        | Pago Pago (UTC−11)  | 31 August 2025 at 23:59:59 |

      @dateZone=utc @monthBoundary=start
      Examples: by universal time
        | place               | moment                       |
        | Kiritimati (UTC+14) | 1 September 2025 at 13:59:59 |
        | Pago Pago (UTC−11)  | 31 August 2025 at 12:59:59   |

      @dateZone=publisher @monthBoundary=start
      Examples: by the publisher's clock, on the west coast of America
        | place               | moment                       |
        | Kiritimati (UTC+14) | 1 September 2025 at 20:59:59 |
        | Los Angeles         | 31 August 2025 at 23:59:59   |
        | Pago Pago (UTC−11)  | 31 August 2025 at 19:59:59   |

  @ERA-02
  Rule: From September 2025 an iPhone's backup belongs to iCloud with Keychain on, and asks for no Microsoft account

    Example: Maya's backup comes back with her iCloud account alone
      Given Maya has two personal accounts on her iPhone
      And her iPhone is ready for iCloud, with iCloud Keychain on
      When she turns on backup in Authenticator
      Then the backup of her iPhone belongs to her iCloud account
      And all of her accounts come back on a second iPhone

    Example: Being signed out of Microsoft stands in nobody's way any more
      Given Maya has two personal accounts on her iPhone
      And she is no longer signed in to her recovery account
      And her iPhone is ready for iCloud, with iCloud Keychain on
      When she turns on backup in Authenticator
      Then her iPhone says that backup is on
      And all of her accounts come back on a second iPhone

    Scenario Outline: iCloud Keychain is off on Lena's <device>
      Given Omar has a backup that restores on a second <device>
      And Lena has an Amazon account on her <device>
      And her <device> is ready for iCloud, with iCloud Keychain off
      When she turns on backup in Authenticator
      Then her <device> says that backup is off
      And nothing comes back on a second <device>

      Examples:
        | device |
        | iPhone |
        | iPad   |

    Example: What Maya adds after turning iCloud Keychain off stays out of the backup
      Given Maya has a backup that restores on a second iPhone
      And her own iPhone is ready for iCloud, with iCloud Keychain off
      When she adds a Gmail account to her own iPhone
      Then all of her accounts but her Gmail account come back on the third iPhone

    @cloud.inspect
    Example: No copy of the backup is left with Microsoft
      Given Maya has two personal accounts on her iPhone
      And her iPhone is ready for iCloud, with iCloud Keychain on
      When she turns on backup in Authenticator
      Then the backup of her iPhone belongs to her iCloud account
      And iCloud alone keeps it

    @dateZone=device
    Scenario Outline: On <moment> the backup of Maya's iPhone belongs to <owner>
      Given it is <moment> on Maya's iPhone
      And her iPhone holds an Amazon account
      And her iPhone is ready for iCloud, with iCloud Keychain on
      When she turns on backup in Authenticator
      Then the backup of her iPhone belongs to <owner>
      And all of her accounts come back on a second iPhone

      @monthBoundary=start
      Examples: one second either side of the first instant of September
        | moment                       | owner                |
        | 31 August 2025 at 23:59:59   | her recovery account |
        | 1 September 2025 at 00:00:00 | her iCloud account   |
        | 1 September 2025 at 00:00:01 | her iCloud account   |

      @monthBoundary=end
      Examples: one second either side of the end of September
        | moment                        | owner                |
        | 30 September 2025 at 23:59:59 | her recovery account |
        | 1 October 2025 at 00:00:00    | her iCloud account   |
        | 1 October 2025 at 00:00:01    | her iCloud account   |

    Scenario Outline: In <place> the backup of Maya's iPhone belongs to <owner> on <moment>
      Given it is <moment> on Maya's iPhone in <place>
      And her iPhone holds an Amazon account
      And her iPhone is ready for iCloud, with iCloud Keychain on
      When she turns on backup in Authenticator
      Then the backup of her iPhone belongs to <owner>
      And all of her accounts come back on a second iPhone

      @dateZone=device @monthBoundary=start
      Examples: by the phone's own clock
        | place               | moment                       | owner                |
        | Kiritimati (UTC+14) | 31 August 2025 at 23:59:59   | her recovery account |
        | Kiritimati (UTC+14) | 1 September 2025 at 00:00:00 | her iCloud account   |
        | Pago Pago (UTC−11)  | 31 August 2025 at 23:59:59   | her recovery account |
        | Pago Pago (UTC−11)  | 1 September 2025 at 00:00:00 | her iCloud account   |

      @dateZone=utc @monthBoundary=start
      Examples: by universal time
        | place               | moment                       | owner                |
        | Kiritimati (UTC+14) | 1 September 2025 at 13:59:59 | her recovery account |
        | Kiritimati (UTC+14) | 1 September 2025 at 14:00:00 | her iCloud account   |
        | Pago Pago (UTC−11)  | 31 August 2025 at 12:59:59   | her recovery account |
        | Pago Pago (UTC−11)  | 31 August 2025 at 13:00:00   | her iCloud account   |

      @dateZone=publisher @monthBoundary=start
      Examples: by the publisher's clock, on the west coast of America
        | place               | moment                       | owner                |
        | Kiritimati (UTC+14) | 1 September 2025 at 20:59:59 | her recovery account |
        | Kiritimati (UTC+14) | 1 September 2025 at 21:00:00 | her iCloud account   |
        | Los Angeles         | 31 August 2025 at 23:59:59   | her recovery account |
        | Los Angeles         | 1 September 2025 at 00:00:00 | her iCloud account   |
        | Pago Pago (UTC−11)  | 31 August 2025 at 19:59:59   | her recovery account |
        | Pago Pago (UTC−11)  | 31 August 2025 at 20:00:00   | her iCloud account   |

    @characterisation
    Example: A backup from before the change
      Given it is 31 August 2025 at 12:00:00 on Maya's iPhone
      And Maya has a backup that restores on a second iPhone
      And it has become 2 October 2025 at 12:00:00 on her own iPhone
      When she tries to restore them on a third iPhone
      Then it is recorded whether an older backup comes back on the third iPhone
