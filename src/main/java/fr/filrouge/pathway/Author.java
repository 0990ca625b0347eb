package fr.filrouge.pathway;

import fr.filrouge.access.AccountId;

/** Who did something, with the name they had then. */
public record Author(AccountId account, String name) {}
