Feature: A backup comes back on the platform that it was made on

  People change phones every few years, and not always to the same make.
  Whoever counts on a backup that the new phone cannot read has lost every account.

  @PLAT-02 @cross
  Rule: A backup made on an iPhone never restores on an Android phone

    Scenario Outline: In <month> Maya changes to an Android phone and signs in with the right account
      Given it is 15 <month> at 12:00:00 on Maya's iPhone
      And she has backed up her accounts from her iPhone
      When she tries to restore them on a new Android phone
      Then none of her accounts comes back on a new Android phone
      And all of her accounts come back on a second iPhone

      Examples: before and after iCloud became the owner of iPhone backups
        | month        |
        | August 2025  |
        | January 2026 |
