Feature: An organisation keeps its secrets out of backups

  A work account that is added by its secret, as a shop's account is, goes into the backup with that secret.
  An administrator who forbids that relies on it, and nobody else's accounts may suffer from it.

  @ADM-01 @tenant.set
  Rule: Where the administrator blocks it, no work account is added by its secret, and no such secret is backed up

    Example: Without the block such an account comes back with its codes
      Given Maya's organisation allows work accounts that are added by their secret
      And she has backed up a phone that holds a Contoso account with third-party codes
      When she restores it on a new phone
      Then the Contoso account with third-party codes shows a code that is accepted

    Scenario Outline: With the block it is not added <way>
      Given Maya's organisation blocks work accounts that are added by their secret
      And her phone holds a Gmail account
      When she tries to add a Contoso account with third-party codes to her phone <way>
      Then she is told that it is not let in
      And all of her accounts are on her phone

      Examples: every way in
        | way                                                   |
        | by its QR code                                        |
        | by typing its secret                                  |
        | by typing its secret and its name in capitals         |
        | by typing its secret and its service in small letters |
        | by typing its secret and no service                   |

    Example: A tablet does not let it in either
      Given Maya's organisation blocks work accounts that are added by their secret
      And her tablet holds a Gmail account
      When she tries to add a Contoso account with third-party codes to her tablet
      Then she is told that it is not let in
      And all of her accounts are on her tablet

    Example: A second try does not let it in
      Given Maya's organisation blocks work accounts that are added by their secret
      And her phone holds a Gmail account
      And her phone has refused a Contoso account with third-party codes
      When she tries to add the Contoso account with third-party codes to her phone
      Then she is told that it is not let in
      And all of her accounts are on her phone

    Example: A try after a restart does not let it in
      Given Maya's organisation blocks work accounts that are added by their secret
      And her phone holds a Gmail account
      And her phone has refused a Contoso account with third-party codes
      And she restarts Authenticator on her phone
      When she tries to add the Contoso account with third-party codes to her phone by typing its secret
      Then she is told that it is not let in
      And all of her accounts are on her phone

    @fault.inject
    Scenario Outline: It is not let in while <trouble>
      Given Maya's organisation blocks work accounts that are added by their secret
      And her phone holds a Gmail account
      And <trouble>
      When she tries to add a Contoso account with third-party codes to her phone
      Then she is told that it is not let in
      And all of her accounts are on her phone

      Examples: whatever keeps Authenticator from asking the organisation
        | trouble                                            |
        | her phone has no network                           |
        | the directory of organisations fails for her phone |

    Example: A block that comes later holds for the next account
      Given Maya's organisation allows work accounts that are added by their secret
      And her phone holds a Contoso account with third-party codes
      And her organisation blocks them from now on
      When she tries to add a second Contoso account with third-party codes to her phone
      Then she is told that it is not let in
      And all of her accounts are on her phone

    Example: A block that is lifted holds no more
      Given Maya's organisation blocks work accounts that are added by their secret
      And her phone holds a Facebook account
      And her phone has refused a Contoso account with third-party codes
      And her organisation allows them again
      When she adds the Contoso account with third-party codes to her phone
      Then the Contoso account with third-party codes shows a code that is accepted

    Scenario Outline: The block leaves <other> alone
      Given Maya's organisation blocks work accounts that are added by their secret
      And her phone holds a Facebook account
      And her phone has refused a Contoso account with third-party codes
      When she adds <other> to her phone
      Then <other> shows a code that is accepted

      Examples: what is not the organisation's to forbid
        | other                                     |
        | a Gmail account                           |
        | an Amazon account under a work address    |
        | a Fabrikam account with third-party codes |
        | a personal account that only shows codes  |
        | a personal account without a password     |

    Example: The block leaves the work account alone that is signed in to
      Given Maya's organisation blocks work accounts that are added by their secret
      And her phone has refused a Contoso account with third-party codes
      When she adds a work account to her phone
      Then a sign-in to the work account can be approved on her phone

    @cloud.inspect
    Example: With the block Gmail's secret is backed up and nothing of the organisation's
      Given Maya's organisation blocks work accounts that are added by their secret
      And her phone holds a Gmail account
      And her phone has refused a Contoso account with third-party codes
      When she backs up her phone
      Then the secret of the Gmail account lies in the backup
      And nothing of the Contoso account with third-party codes lies in the backup
      And the Gmail account comes back on a new phone with a code that is accepted

    @characterisation
    Example: An account that was added before the block
      Given Maya's organisation allows work accounts that are added by their secret
      And her phone holds a Contoso account with third-party codes
      And her organisation blocks them from now on
      When she restarts Authenticator on her phone
      Then it is recorded whether the Contoso account with third-party codes still shows a code on her phone

    @characterisation
    Example: A backup that was made before the block
      Given Maya's organisation allows work accounts that are added by their secret
      And she has backed up a phone that holds a Contoso account with third-party codes
      And her organisation blocks them from now on
      When she loses her phone
      Then it is recorded whether the Contoso account with third-party codes comes back with a code on a new phone

    @cloud.inspect @characterisation
    Example: A backup that is made after the block, of an account added before
      Given Maya's organisation allows work accounts that are added by their secret
      And her phone holds a Contoso account with third-party codes
      And her organisation blocks them from now on
      When she backs up her phone
      Then it is recorded whether the secret of the Contoso account with third-party codes lies in the backup
