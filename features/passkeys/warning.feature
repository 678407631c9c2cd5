Feature: A person is warned when passkeys stop working

  Nobody connects a setting of the phone with a sign-in that fails weeks later.
  Who has passkeys in Authenticator must hear of it from Authenticator, and nobody else should.

  @PK-04
  Rule: Who has passkeys is warned while Authenticator is not their provider, and only then

    Example: The warning comes when Authenticator stops being the provider
      Given a passkey for her Microsoft account signs Maya in on her phone
      And nobody warns her of passkeys on her phone
      When she turns Authenticator off as the provider of her phone
      Then Authenticator warns her that passkeys are off on her phone

    Example: The warning is still there after a restart of Authenticator
      Given a passkey for her Microsoft account signs Maya in on her phone
      And she has turned Authenticator off as the provider of her phone
      When she restarts Authenticator on her phone
      Then Authenticator warns her that passkeys are off on her phone

    Example: The warning stands above her accounts
      Given Maya's phone holds an Amazon account
      And a passkey for her Microsoft account signs her in on her phone
      And nobody warns her of passkeys on her phone
      When she turns Authenticator off as the provider of her phone
      Then Authenticator warns her that passkeys are off on her phone

    Example: The warning goes when Authenticator is the provider again
      Given a passkey for her Microsoft account signs Maya in on her phone
      And she has turned Authenticator off as the provider of her phone
      And Authenticator warns her that passkeys are off on her phone
      When she makes Authenticator the provider of her phone again
      Then nobody warns her of passkeys on her phone

    Example: The warning goes with the last passkey
      Given a passkey for her Microsoft account signs Maya in on her phone
      And she has turned Authenticator off as the provider of her phone
      And Authenticator warns her that passkeys are off on her phone
      When she deletes her passkeys on her phone
      Then nobody warns her of passkeys on her phone

    Example: Who has no passkeys is not warned
      Given a passkey for his Microsoft account signs Omar in on his phone
      And Maya's phone holds an Amazon account
      And her phone uses passkeys from Authenticator
      When each of them turns Authenticator off as the provider
      Then Authenticator warns Omar that passkeys are off on Omar's phone
      And nobody warns Maya of passkeys on Maya's phone

    Example: The warning comes on a tablet too
      Given a passkey for her Microsoft account signs Maya in on her tablet
      And nobody warns her of passkeys on her tablet
      When she turns Authenticator off as the provider of her tablet
      Then Authenticator warns her that passkeys are off on her tablet

    Scenario Outline: The warning comes <when> as well
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And a passkey for her Microsoft account signs her in on her phone
      And it has become <moment> on her phone
      And nobody warns her of passkeys on her phone
      When she turns Authenticator off as the provider of her phone
      Then Authenticator warns her that passkeys are off on her phone

      Examples: while autofill works and after it has ended
        | when                  | moment                     |
        | before autofill ends  | 25 June 2025 at 12:00:00   |
        | while passwords stay  | 15 July 2025 at 12:00:00   |
        | once autofill is gone | 15 August 2025 at 12:00:00 |

    Scenario Outline: Who keeps Authenticator as the provider hears nothing <when>
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And a passkey for her Microsoft account signs her in on her phone
      When she picks up her phone on <moment>
      Then nobody warns her of passkeys on her phone
      And the passkey for her Microsoft account signs her in on her phone

      Examples: while autofill works and after it has ended
        | when                  | moment                     |
        | before autofill ends  | 25 June 2025 at 12:00:00   |
        | while passwords stay  | 15 July 2025 at 12:00:00   |
        | once autofill is gone | 15 August 2025 at 12:00:00 |
