Feature: Authenticator fills in saved passwords until July 2025

  Whoever lets Authenticator fill in passwords has to know on which day that stops.
  A day too early locks people out of their sites, a day too late breaks what was announced.

  @AF-04
  Rule: Until July 2025 begins Authenticator keeps passwords and fills them in on their own sites

    Example: A password is saved and filled in
      Given it is 15 May 2025 at 12:00:00 on Maya's phone
      And Authenticator fills in passwords on her phone
      When she saves the password of a bookshop in Authenticator on her phone
      Then her password is filled in on her phone

    Example: A password is saved and filled in on a tablet
      Given it is 15 May 2025 at 12:00:00 on Maya's tablet
      And Authenticator fills in passwords on her tablet
      When she saves the password of a bookshop in Authenticator on her tablet
      Then her password is filled in on her tablet

    Example: Two accounts with one site both have their password filled in
      Given it is 15 May 2025 at 12:00:00 on Maya's phone
      And her phone fills in a password saved in Authenticator
      When she saves a second password for the same site on her phone
      Then her password is filled in on her phone
      And her second password is filled in on her phone

    Example: A password that was changed is filled in as it is now
      Given it is 15 May 2025 at 12:00:00 on Maya's phone
      And her phone fills in a password saved in Authenticator
      When she changes her password and saves it on her phone
      Then her new password is filled in on her phone

    Example: A password is filled in on no other site
      Given it is 15 May 2025 at 12:00:00 on Maya's phone
      And her phone fills in a password saved in Authenticator
      When she signs up with another site and saves nothing
      Then nothing is filled in for the other site on her phone

    Example: A password outlives a restart of Authenticator
      Given it is 15 May 2025 at 12:00:00 on Maya's phone
      And her phone fills in a password saved in Authenticator
      When she restarts Authenticator on her phone
      Then her password is filled in on her phone

    Scenario Outline: On <moment> in <place> <outcome>
      Given it is 15 May 2025 at 12:00:00 on Maya's phone in <place>
      And her phone fills in a password saved in Authenticator
      When she picks up her phone on <moment>
      Then <outcome>

      @dateZone=device @monthBoundary=start
      Examples: by the phone's own clock
        | place               | moment                   | outcome                                |
        | Kiritimati (UTC+14) | 30 June 2025 at 23:59:59 | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 30 June 2025 at 23:59:59 | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 1 July 2025 at 00:00:00  | nothing is filled in on her phone      |

      @dateZone=utc @monthBoundary=start
      Examples: by universal time
        | place               | moment                   | outcome                                |
        | Kiritimati (UTC+14) | 1 July 2025 at 13:59:59  | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 30 June 2025 at 12:59:59 | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 30 June 2025 at 13:00:00 | nothing is filled in on her phone      |

      @dateZone=publisher @monthBoundary=start
      Examples: by the publisher's clock, on the west coast of America
        | place               | moment                   | outcome                                |
        | Kiritimati (UTC+14) | 1 July 2025 at 20:59:59  | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 30 June 2025 at 19:59:59 | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 30 June 2025 at 20:00:00 | nothing is filled in on her phone      |

      @dateZone=device @monthBoundary=end
      Examples: by the phone's own clock, if June counts until July is over
        | place               | moment                    | outcome                                |
        | Kiritimati (UTC+14) | 31 July 2025 at 23:59:59  | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 31 July 2025 at 23:59:59  | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 1 August 2025 at 00:00:00 | nothing is filled in on her phone      |

  @AF-01
  Rule: From July 2025 Authenticator fills in no password any more

    Scenario Outline: On <moment> <outcome>
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone fills in a password saved in Authenticator
      When she picks up her phone on <moment>
      Then <outcome>

      Examples: well before and well after
        | moment                      | outcome                                |
        | 25 June 2025 at 12:00:00    | her password is filled in on her phone |
        | 15 August 2025 at 12:00:00  | nothing is filled in on her phone      |
        | 15 January 2026 at 12:00:00 | nothing is filled in on her phone      |

      @dateZone=device @monthBoundary=start
      Examples: from the first instant of July
        | moment                   | outcome                                |
        | 30 June 2025 at 23:59:59 | her password is filled in on her phone |
        | 1 July 2025 at 00:00:00  | nothing is filled in on her phone      |
        | 1 July 2025 at 00:00:01  | nothing is filled in on her phone      |
        | 15 July 2025 at 12:00:00 | nothing is filled in on her phone      |

      @dateZone=device @monthBoundary=end
      Examples: once July is over
        | moment                    | outcome                                |
        | 31 July 2025 at 23:59:59  | her password is filled in on her phone |
        | 1 August 2025 at 00:00:00 | nothing is filled in on her phone      |
        | 1 August 2025 at 00:00:01 | nothing is filled in on her phone      |

    Scenario Outline: On <moment> in <place> <outcome>
      Given it is 20 June 2025 at 12:00:00 on Maya's phone in <place>
      And her phone fills in a password saved in Authenticator
      When she picks up her phone on <moment>
      Then <outcome>

      @dateZone=device @monthBoundary=start
      Examples: by the phone's own clock
        | place               | moment                   | outcome                                |
        | Kiritimati (UTC+14) | 30 June 2025 at 23:59:59 | her password is filled in on her phone |
        | Kiritimati (UTC+14) | 1 July 2025 at 00:00:00  | nothing is filled in on her phone      |
        | Pago Pago (UTC−11)  | 30 June 2025 at 23:59:59 | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 1 July 2025 at 00:00:00  | nothing is filled in on her phone      |

      @dateZone=utc @monthBoundary=start
      Examples: by universal time
        | place               | moment                   | outcome                                |
        | Kiritimati (UTC+14) | 1 July 2025 at 13:59:59  | her password is filled in on her phone |
        | Kiritimati (UTC+14) | 1 July 2025 at 14:00:00  | nothing is filled in on her phone      |
        | Pago Pago (UTC−11)  | 30 June 2025 at 12:59:59 | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 30 June 2025 at 13:00:00 | nothing is filled in on her phone      |

      @dateZone=publisher @monthBoundary=start
      Examples: by the publisher's clock, on the west coast of America
        | place               | moment                   | outcome                                |
        | Kiritimati (UTC+14) | 1 July 2025 at 20:59:59  | her password is filled in on her phone |
        | Kiritimati (UTC+14) | 1 July 2025 at 21:00:00  | nothing is filled in on her phone      |
        | Pago Pago (UTC−11)  | 30 June 2025 at 19:59:59 | her password is filled in on her phone |
        | Pago Pago (UTC−11)  | 30 June 2025 at 20:00:00 | nothing is filled in on her phone      |

    Example: Autofill has ended on tablets too
      Given it is 20 June 2025 at 12:00:00 on Maya's tablet
      And her tablet fills in a password saved in Authenticator
      When she picks up her tablet on 15 August 2025 at 12:00:00
      Then nothing is filled in on her tablet

    Example: A restart of Authenticator does not bring autofill back
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone fills in a password saved in Authenticator
      And it has become 15 August 2025 at 12:00:00 on her phone
      When she restarts Authenticator on her phone
      Then nothing is filled in on her phone

    Example: Choosing Authenticator once more does not bring autofill back
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone fills in a password saved in Authenticator
      And it has become 15 August 2025 at 12:00:00 on her phone
      When she turns Authenticator off and on again as the provider of her phone
      Then nothing is filled in on her phone
