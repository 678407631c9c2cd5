Feature: Saved passwords go out of reach in August 2025

  July is the month in which people take their passwords elsewhere: they see them, though nothing is filled in.
  In August Authenticator shows none of them any more, and the codes of their accounts must not go with them.

  @AF-03
  Rule: Throughout July 2025 a person sees saved passwords although none is filled in

    Scenario Outline: On <moment> her password is shown and not filled in
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone shows and fills in a password saved in Authenticator
      When she picks up her phone on <moment>
      Then she can see her password in Authenticator on her phone
      And nothing is filled in on her phone

      @dateZone=device @monthBoundary=start
      Examples: from the first instant of July to its last second
        | moment                   |
        | 1 July 2025 at 00:00:00  |
        | 15 July 2025 at 12:00:00 |
        | 31 July 2025 at 23:59:59 |

      @dateZone=device @monthBoundary=end
      Examples: the month after, if each change waits until its month is over
        | moment                     |
        | 1 August 2025 at 00:00:00  |
        | 15 August 2025 at 12:00:00 |
        | 31 August 2025 at 23:59:59 |

    Scenario Outline: On <moment> in <place> her password is shown and not filled in
      Given it is 20 June 2025 at 12:00:00 on Maya's phone in <place>
      And her phone shows and fills in a password saved in Authenticator
      When she picks up her phone on <moment>
      Then she can see her password in Authenticator on her phone
      And nothing is filled in on her phone

      @dateZone=device @monthBoundary=start
      Examples: by the phone's own clock
        | place               | moment                   |
        | Kiritimati (UTC+14) | 1 July 2025 at 00:00:00  |
        | Kiritimati (UTC+14) | 31 July 2025 at 23:59:59 |
        | Pago Pago (UTC−11)  | 1 July 2025 at 00:00:00  |
        | Pago Pago (UTC−11)  | 31 July 2025 at 23:59:59 |

      @dateZone=utc @monthBoundary=start
      Examples: by universal time
        | place               | moment                    |
        | Kiritimati (UTC+14) | 1 July 2025 at 14:00:00   |
        | Kiritimati (UTC+14) | 1 August 2025 at 13:59:59 |
        | Pago Pago (UTC−11)  | 30 June 2025 at 13:00:00  |
        | Pago Pago (UTC−11)  | 31 July 2025 at 12:59:59  |

      @dateZone=publisher @monthBoundary=start
      Examples: by the publisher's clock, on the west coast of America
        | place               | moment                    |
        | Kiritimati (UTC+14) | 1 July 2025 at 21:00:00   |
        | Kiritimati (UTC+14) | 1 August 2025 at 20:59:59 |
        | Pago Pago (UTC−11)  | 30 June 2025 at 20:00:00  |
        | Pago Pago (UTC−11)  | 31 July 2025 at 19:59:59  |

    Scenario Outline: On <day> her password outlives a restart of Authenticator
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone shows and fills in a password saved in Authenticator
      And it has become <day> 2025 at 12:00:00 on her phone
      When she restarts Authenticator on her phone
      Then she can see her password in Authenticator on her phone
      And nothing is filled in on her phone

      @monthBoundary=start
      Examples: in July
        | day     |
        | 15 July |

      @monthBoundary=end
      Examples: in August, if each change waits until its month is over
        | day       |
        | 15 August |

    Scenario Outline: On <day> her password stays in sight when Authenticator is no longer her provider
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone shows and fills in a password saved in Authenticator
      And it has become <day> 2025 at 12:00:00 on her phone
      When she turns Authenticator off as the provider of her phone
      Then she can see her password in Authenticator on her phone
      And nothing is filled in on her phone

      @monthBoundary=start
      Examples: in July
        | day     |
        | 15 July |

      @monthBoundary=end
      Examples: in August, if each change waits until its month is over
        | day       |
        | 15 August |

    Scenario Outline: On <day> a password is shown and not filled in on a tablet
      Given it is 20 June 2025 at 12:00:00 on Maya's tablet
      And her tablet shows and fills in a password saved in Authenticator
      When she picks up her tablet on <day> 2025 at 12:00:00
      Then she can see her password in Authenticator on her tablet
      And nothing is filled in on her tablet

      @monthBoundary=start
      Examples: in July
        | day     |
        | 15 July |

      @monthBoundary=end
      Examples: in August, if each change waits until its month is over
        | day       |
        | 15 August |

  @AF-02
  Rule: From August 2025 no saved password can be reached in Authenticator, and codes work on

    Scenario Outline: On <moment> <outcome>
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone shows a password saved in Authenticator
      When she picks up her phone on <moment>
      Then <outcome>

      Examples: well before and well after
        | moment                        | outcome                                                        |
        | 25 June 2025 at 12:00:00      | she can see her password in Authenticator on her phone         |
        | 15 September 2025 at 12:00:00 | she finds no way to her password in Authenticator on her phone |
        | 15 January 2026 at 12:00:00   | she finds no way to her password in Authenticator on her phone |

      @dateZone=device @monthBoundary=start
      Examples: from the first instant of August
        | moment                    | outcome                                                        |
        | 31 July 2025 at 23:59:59  | she can see her password in Authenticator on her phone         |
        | 1 August 2025 at 00:00:00 | she finds no way to her password in Authenticator on her phone |
        | 1 August 2025 at 00:00:01 | she finds no way to her password in Authenticator on her phone |

      @dateZone=device @monthBoundary=end
      Examples: once August is over
        | moment                       | outcome                                                        |
        | 31 August 2025 at 23:59:59   | she can see her password in Authenticator on her phone         |
        | 1 September 2025 at 00:00:00 | she finds no way to her password in Authenticator on her phone |
        | 1 September 2025 at 00:00:01 | she finds no way to her password in Authenticator on her phone |

    Scenario Outline: On <moment> in <place> <outcome>
      Given it is 20 June 2025 at 12:00:00 on Maya's phone in <place>
      And her phone shows a password saved in Authenticator
      When she picks up her phone on <moment>
      Then <outcome>

      @dateZone=device @monthBoundary=start
      Examples: by the phone's own clock
        | place               | moment                    | outcome                                                        |
        | Kiritimati (UTC+14) | 31 July 2025 at 23:59:59  | she can see her password in Authenticator on her phone         |
        | Kiritimati (UTC+14) | 1 August 2025 at 00:00:00 | she finds no way to her password in Authenticator on her phone |
        | Pago Pago (UTC−11)  | 31 July 2025 at 23:59:59  | she can see her password in Authenticator on her phone         |
        | Pago Pago (UTC−11)  | 1 August 2025 at 00:00:00 | she finds no way to her password in Authenticator on her phone |

      @dateZone=utc @monthBoundary=start
      Examples: by universal time
        | place               | moment                    | outcome                                                        |
        | Kiritimati (UTC+14) | 1 August 2025 at 13:59:59 | she can see her password in Authenticator on her phone         |
        | Kiritimati (UTC+14) | 1 August 2025 at 14:00:00 | she finds no way to her password in Authenticator on her phone |
        | Pago Pago (UTC−11)  | 31 July 2025 at 12:59:59  | she can see her password in Authenticator on her phone         |
        | Pago Pago (UTC−11)  | 31 July 2025 at 13:00:00  | she finds no way to her password in Authenticator on her phone |

      @dateZone=publisher @monthBoundary=start
      Examples: by the publisher's clock, on the west coast of America
        | place               | moment                    | outcome                                                        |
        | Kiritimati (UTC+14) | 1 August 2025 at 20:59:59 | she can see her password in Authenticator on her phone         |
        | Kiritimati (UTC+14) | 1 August 2025 at 21:00:00 | she finds no way to her password in Authenticator on her phone |
        | Pago Pago (UTC−11)  | 31 July 2025 at 19:59:59  | she can see her password in Authenticator on her phone         |
        | Pago Pago (UTC−11)  | 31 July 2025 at 20:00:00  | she finds no way to her password in Authenticator on her phone |

    Scenario Outline: A password that is open when the night of <night> ends goes from sight
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone shows a password saved in Authenticator
      And it has become <night> 2025 at 23:59:59 on her phone
      And she has her password open on her phone
      When she looks at her phone again one second later
      Then her password is no longer open on her phone

      @dateZone=device @monthBoundary=start
      Examples: into August
        | night   |
        | 31 July |

      @dateZone=device @monthBoundary=end
      Examples: into September, if the change waits until August is over
        | night     |
        | 31 August |

    Example: A restart of Authenticator brings no password back
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone shows a password saved in Authenticator
      And it has become 15 September 2025 at 12:00:00 on her phone
      When she restarts Authenticator on her phone
      Then she finds no way to her password in Authenticator on her phone

    Example: Passwords are out of reach on tablets too
      Given it is 20 June 2025 at 12:00:00 on Maya's tablet
      And her tablet shows a password saved in Authenticator
      When she picks up her tablet on 15 September 2025 at 12:00:00
      Then she finds no way to her password in Authenticator on her tablet

    Scenario Outline: In <month> codes are shown and come back as ever
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone shows a password saved in Authenticator
      And her phone holds an Amazon account
      And it has become 15 <month> at 12:00:00 on her phone
      When she backs up her phone
      Then her Amazon account shows a code that is accepted
      And her Amazon account comes back on a new phone with a code that is accepted

      Examples: while passwords go and after
        | month          |
        | August 2025    |
        | September 2025 |
        | January 2026   |
