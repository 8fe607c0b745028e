package org.homelibrary.service.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homelibrary.model.library.Member;
import org.homelibrary.model.library.book.LibraryBook;
import org.homelibrary.model.library.reading.ReadingMark;
import org.homelibrary.model.library.reading.ReadingStatus;
import org.homelibrary.persistence.library.ReadingDao;

/** Finds what the other members of a library say about one of its books. */
@ApplicationScoped
public class BookPeopleService {

    private ReadingDao readings;
    private HouseholdService household;

    protected BookPeopleService() {}

    @Inject
    public BookPeopleService(ReadingDao readings, HouseholdService household) {
        this.readings = readings;
        this.household = household;
    }

    /**
     * Returns what current members say who have not switched that off. That a book is still to be read is left out: every
     * book is, for the one who added it. Costs at most three requests of the store, one when the member is alone with the
     * book.
     */
    public BookPeople of(Member viewer, LibraryBook book) {
        Map<UUID, ReadingMark> marks = readings.findMarks(book.id()).stream()
                .filter(mark -> !mark.userId().equals(viewer.userId()) && isTelling(mark))
                .collect(Collectors.toMap(ReadingMark::userId, Function.identity()));
        UUID addedBy = book.holding().addedBy();
        if (marks.isEmpty() && (addedBy == null || addedBy.equals(viewer.userId()))) {
            return BookPeople.NOBODY;
        }
        List<Person> others = household.others(viewer);
        return new BookPeople(
                others.stream()
                        .filter(person -> person.userId().equals(addedBy))
                        .map(Person::username)
                        .findFirst()
                        .orElse(null),
                others.stream()
                        .filter(person -> person.showsReadings() && marks.containsKey(person.userId()))
                        .map(person -> reader(person, marks.get(person.userId())))
                        .toList());
    }

    private static boolean isTelling(ReadingMark mark) {
        return mark.rating() != null || mark.status() != null && mark.status() != ReadingStatus.TO_READ;
    }

    private static OtherReader reader(Person person, ReadingMark mark) {
        return new OtherReader(person.username(), mark.status(), mark.rating());
    }
}
