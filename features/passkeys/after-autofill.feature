Feature: Passkeys outlive autofill

  Autofill and passwords leave Authenticator in the summer of 2025, passkeys do not.
  Whoever signs in with a passkey must not notice that anything else has ended.

  @PK-01
  Rule: A passkey in Authenticator signs its owner in before, at and after each date on which something else goes

    Scenario Outline: In <month> a new passkey signs her in
      Given it is 15 <month> at 12:00:00 on Maya's phone
      And her phone uses passkeys from Authenticator
      When she makes a passkey for her Microsoft account on her phone
      Then the passkey for her Microsoft account signs her in on her phone

      Examples: before, between and after the dates
        | month          |
        | June 2025      |
        | July 2025      |
        | August 2025    |
        | September 2025 |
        | January 2026   |

    Scenario Outline: On <moment> the passkey of June signs her in
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And a passkey for her Microsoft account signs her in on her phone
      When she picks up her phone on <moment>
      Then the passkey for her Microsoft account signs her in on her phone

      Examples: autofill ends
        | moment                   |
        | 30 June 2025 at 23:59:59 |
        | 1 July 2025 at 00:00:00  |
        | 1 July 2025 at 00:00:01  |

      Examples: passwords go out of reach
        | moment                    |
        | 31 July 2025 at 23:59:59  |
        | 1 August 2025 at 00:00:00 |
        | 1 August 2025 at 00:00:01 |

      Examples: either could wait until its month is over
        | moment                       |
        | 1 September 2025 at 00:00:00 |
        | 15 January 2026 at 12:00:00  |

    Scenario Outline: On <moment> the passkey of June signs her in on a tablet
      Given it is 20 June 2025 at 12:00:00 on Maya's tablet
      And a passkey for her Microsoft account signs her in on her tablet
      When she picks up her tablet on <moment>
      Then the passkey for her Microsoft account signs her in on her tablet

      Examples: after each date
        | moment                     |
        | 15 July 2025 at 12:00:00   |
        | 15 August 2025 at 12:00:00 |

    Example: Long after both dates a new passkey signs her in on a tablet
      Given it is 15 January 2026 at 12:00:00 on Maya's tablet
      And her tablet uses passkeys from Authenticator
      When she makes a passkey for her Microsoft account on her tablet
      Then the passkey for her Microsoft account signs her in on her tablet

    Example: A passkey stays when the passwords beside it go
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And her phone shows a password saved in Authenticator
      And a passkey for her Microsoft account signs her in on her phone
      And it has become 15 September 2025 at 12:00:00 on her phone
      When she restarts Authenticator on her phone
      Then the passkey for her Microsoft account signs her in on her phone

    Example: Two passkeys of June both sign her in
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And a passkey for her Microsoft account signs her in on her phone
      And a passkey for her GitHub account signs her in on her phone
      When she picks up her phone on 15 September 2025 at 12:00:00
      Then the passkey for her Microsoft account signs her in on her phone
      And the passkey for her GitHub account signs her in on her phone

    @characterisation
    Example: A passkey on a phone to which everything else was restored
      Given a passkey for her Microsoft account signs Maya in on her phone
      And she has backed up her accounts from her phone
      When she restores them on a new phone
      Then it is recorded whether the passkey for her Microsoft account is on the new phone
