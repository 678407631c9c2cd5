Feature: A person deletes a backup, and makes a fresh one

  Whoever deletes a backup must be able to rely on it: nobody may find it later.
  Whoever only wanted another account must not have to find out how that is done twice.

  @DEL-01
  Rule: A backup is gone for good once a person turns it off and confirms, and the phone keeps its accounts

    Example: What could be restored before cannot be restored after
      Given Maya has a backup that restores on a second phone
      When she turns backup off and confirms
      Then nothing comes back on a third phone
      And all of her accounts are on her own phone

    Example: Maya thinks better of it
      Given Maya has a backup that restores on a second phone
      When she turns backup off and says no when asked to confirm
      Then her own phone says that backup is on
      And all of her accounts come back on a third phone

    Example: A deleted backup does not rise again with the next account
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      When she restarts Authenticator on her own phone and adds a Gmail account
      Then her own phone says that backup is off
      And nothing comes back on a third phone
      And all of her accounts are on her own phone

    Example: The codes on her own phone do not go with the backup
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      When she restarts Authenticator on her own phone
      Then the Amazon account shows a code that is accepted

    @cloud.inspect
    Example: Nothing of a deleted backup is left where it was kept
      Given Maya has a backup that restores on a second phone
      When she turns backup off and confirms
      Then no backup is kept any more

    @characterisation @fault.inject
    Example: Maya deletes her backup while the phone is offline
      Given Maya has a backup that restores on a second phone
      And her own phone has no network
      When she turns backup off and confirms
      Then it is recorded whether a backup comes back on a third phone

    @characterisation
    Example: Maya deletes her backup while she is signed out of its owner
      Given Maya has a backup that restores on a second phone
      And she is no longer signed in to her recovery account
      When she turns backup off and confirms
      Then it is recorded whether her own phone passes the deletion off as done
      And it is recorded whether a backup comes back on a third phone

  @DEL-02
  Rule: The same steps serve a person who wants no backup any more and a person who chose the wrong account

    Example: Maya wants no backup any more, and stops after the deletion
      Given Maya has a backup that restores on a second phone
      When she turns backup off and confirms
      Then her own phone says that backup is off
      And nothing comes back on a third phone

    Example: Lena chose the wrong account, and goes on to the right one
      Given Lena has two personal accounts on her phone
      And she has backed up her phone under her other account
      And the backup restores on a second phone with her other account
      When she deletes the backup and makes a new one under her recovery account
      Then the backup of her own phone belongs to her recovery account
      And all of her accounts come back on a third phone with her recovery account
      And nothing comes back on a new phone with her other account

    Example: Lena goes on to the right account only after a restart
      Given Lena has two personal accounts on her phone
      And she has backed up her phone under her other account
      And she has deleted the backup
      And she restarts Authenticator on her phone
      When she turns backup on again and changes to her recovery account
      Then the backup of her phone belongs to her recovery account
      And all of her accounts come back on a second phone with her recovery account

  @DEL-03
  Rule: Whoever turns backup on again keeps the account or takes another, and backs up what the phone holds now

    Example: Maya continues with the account that is shown
      Given Maya has two personal accounts on her phone
      And she has backed up her phone under her recovery account
      And she has deleted the backup
      When she turns backup on again and continues with the account shown
      Then the backup of her phone belongs to her recovery account
      And all of her accounts come back on a second phone with her recovery account

    Example: Maya changes to another account
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      When she turns backup on again and changes to her other account
      Then the backup of her own phone belongs to her other account
      And all of her accounts come back on a third phone with her other account

    Example: Maya leaves the sign-in before she has finished
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      When she begins to turn backup on again and leaves the sign-in
      Then her own phone says that backup is off
      And nothing comes back on a third phone

    Example: The fresh backup knows nothing of the one that was deleted
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      And she has exchanged her Amazon account for a Gmail account
      When she turns backup on again and changes to her other account
      Then all of her accounts come back on a third phone with her other account

    Example: The fresh backup holds codes, and not the names alone
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      When she turns backup on again and continues with the account shown
      Then the Amazon account comes back on the third phone with a code that is accepted

    Example: The second fresh backup is as good as the first
      Given Maya has a backup that restores on a second phone
      And she has deleted the backup
      And she has made and deleted a new one since
      When she turns backup on again and continues with the account shown
      Then her own phone says that backup is on
      And all of her accounts come back on a third phone
