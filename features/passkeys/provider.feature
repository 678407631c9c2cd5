Feature: Passkeys need Authenticator to stay the phone's provider

  One setting of the phone serves autofill and passkeys alike, so that who tidies up after autofill can lose both.
  What depends on that setting, and what does not, has to be the same on every phone.

  @PK-02
  Rule: While Authenticator stays her provider, the passkey for a person's Microsoft account works

    Example: It works as long as the provider is on
      Given a passkey for her Microsoft account signs Maya in on her phone
      When she looks at her phone again a year later
      Then the passkey for her Microsoft account signs her in on her phone

    Example: It works after a restart of Authenticator
      Given a passkey for her Microsoft account signs Maya in on her phone
      When she restarts Authenticator on her phone
      Then the passkey for her Microsoft account signs her in on her phone

    Example: It works when Authenticator is the only provider left
      Given a passkey for her Microsoft account signs Maya in on her phone
      When she turns off the other provider of her phone
      Then the passkey for her Microsoft account signs her in on her phone

    Example: It works beside a second one
      Given a passkey for her Microsoft account signs Maya in on her phone
      When she makes a passkey for her GitHub account on her phone
      Then the passkey for her Microsoft account signs her in on her phone
      And the passkey for her GitHub account signs her in on her phone

    Example: It works on a tablet
      Given a passkey for her Microsoft account signs Maya in on her tablet
      When she restarts Authenticator on her tablet
      Then the passkey for her Microsoft account signs her in on her tablet

    Example: Turning the provider off because autofill has ended takes the passkey along
      Given it is 20 June 2025 at 12:00:00 on Maya's phone
      And a passkey for her Microsoft account signs her in on her phone
      And it has become 15 September 2025 at 12:00:00 on her phone
      When she turns Authenticator off as the provider of her phone
      Then the passkey for her Microsoft account signs nobody in on her phone

    Example: Without passkeys nothing hangs on the provider
      Given Maya's phone uses passkeys from Authenticator
      And her phone holds a work account
      And her phone holds an Amazon account
      When she turns Authenticator off as the provider of her phone
      Then a sign-in to her work account can be approved on her phone
      And her Amazon account shows a code that is accepted

  @PK-03
  Rule: While Authenticator is not the provider none of its passkeys signs anybody in, and everything else goes on

    Scenario Outline: The passkey for <site> stops
      Given a passkey for <site> signs Maya in on her phone
      When she turns Authenticator off as the provider of her phone
      Then the passkey for <site> signs nobody in on her phone

      Examples: whatever it is for
        | site                  |
        | her Microsoft account |
        | her GitHub account    |

    Scenario Outline: In <month> it stops as well
      Given it is 15 <month> at 12:00:00 on Maya's phone
      And a passkey for her Microsoft account signs her in on her phone
      When she turns Authenticator off as the provider of her phone
      Then the passkey for her Microsoft account signs nobody in on her phone

      Examples: before and after autofill ends
        | month       |
        | June 2025   |
        | July 2025   |
        | August 2025 |

    Example: A passkey stops on a tablet
      Given a passkey for her Microsoft account signs Maya in on her tablet
      When she turns Authenticator off as the provider of her tablet
      Then the passkey for her Microsoft account signs nobody in on her tablet

    Example: It has still stopped after a restart of Authenticator
      Given a passkey for her Microsoft account signs Maya in on her phone
      And she has turned Authenticator off as the provider of her phone
      When she restarts Authenticator on her phone
      Then the passkey for her Microsoft account signs nobody in on her phone

    Example: It has still stopped when Authenticator is killed and out of sight
      Given a passkey for her Microsoft account signs Maya in on her phone
      And she has turned Authenticator off as the provider of her phone
      When she kills Authenticator on her phone
      Then the passkey for her Microsoft account signs nobody in on her phone

    Example: It is out of use and not deleted
      Given a passkey for her Microsoft account signs Maya in on her phone
      When she turns Authenticator off as the provider of her phone
      Then the passkey for her Microsoft account signs nobody in on her phone
      And Authenticator still lists the passkey for her Microsoft account on her phone

    Example: Codes and approvals go on
      Given a passkey for her Microsoft account signs Maya in on her phone
      And her phone holds a work account
      And her phone holds an Amazon account
      When she turns Authenticator off as the provider of her phone
      Then the passkey for her Microsoft account signs nobody in on her phone
      And a sign-in to her work account can be approved on her phone
      And her Amazon account shows a code that is accepted

    Example: Passkeys that the phone's other provider keeps go on
      Given a passkey for her Microsoft account signs Maya in on her phone
      And her phone's other provider keeps a passkey for her GitHub account
      When she turns Authenticator off as the provider of her phone
      Then the passkey for her GitHub account signs her in on her phone
      And the passkey for her Microsoft account signs nobody in on her phone

    @characterisation
    Example: A passkey after Authenticator is the provider again
      Given a passkey for her Microsoft account signs Maya in on her phone
      And she has turned Authenticator off as the provider of her phone
      And the passkey for her Microsoft account signs nobody in on her phone
      When she makes Authenticator the provider of her phone again
      Then it is recorded whether the passkey for her Microsoft account signs her in on her phone
