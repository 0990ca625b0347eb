package fr.filrouge.booklet;

import fr.filrouge.pathway.FreeText;
import java.time.LocalDate;

/** Who the booklet is about. */
public record Identity(FreeText givenName, FreeText familyName, LocalDate birthDate) {}
