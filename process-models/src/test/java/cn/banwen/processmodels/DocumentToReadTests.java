package cn.banwen.processmodels;

import static cn.banwen.processmodels.IncomingDocumentModel.ARCHIVED;
import static cn.banwen.processmodels.IncomingDocumentModel.CONCLUDE;
import static cn.banwen.processmodels.IncomingDocumentModel.READ;
import static cn.banwen.processmodels.IncomingDocumentModel.READING_CLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class DocumentToReadTests {

    private static final List<String> READERS = List.of("agriculture", "civil-affairs", "finance");

    private final TestEngine test;

    DocumentToReadTests(TestEngine test) {
        this.test = test;
    }

    @Test
    void isConcludedWhenAllHaveRead() {
        Journey document = Journey.toRead(test, READERS);
        assertThat(document.open()).containsExactly("read@agriculture", "read@civil-affairs", "read@finance");

        document.complete(READ, "finance", Map.of()).complete(READ, "agriculture", Map.of());
        assertThat(document.open()).containsExactly("read@civil-affairs");
        document.complete(READ, "civil-affairs", Map.of());
        assertThat(document.open()).containsExactly(CONCLUDE);
        assertThat(document.awaits(READING_CLOSED)).isFalse();

        archive(document);
    }

    @Test
    void staysReadableAfterItWasClosedAndOpensTheConclusionOnce() {
        Journey document = Journey.toRead(test, READERS)
                .complete(READ, "finance", Map.of())
                .send(READING_CLOSED);
        assertThat(document.open()).containsExactly(CONCLUDE, "read@agriculture", "read@civil-affairs");

        document.complete(READ, "agriculture", Map.of()).complete(READ, "civil-affairs", Map.of());
        assertThat(document.open()).containsExactly(CONCLUDE);

        archive(document);
    }

    @Test
    void endsTheReadsThatAreOpenAtTheConclusion() {
        Journey document = Journey.toRead(test, READERS).send(READING_CLOSED);

        archive(document);
    }

    @Test
    void canBeClosedOnlyOnce() {
        Journey document = Journey.toRead(test, READERS);
        assertThat(document.awaits(READING_CLOSED)).isTrue();

        document.send(READING_CLOSED);

        assertThat(document.awaits(READING_CLOSED)).isFalse();
    }

    @Test
    void isConcludedAtOnceWhenNobodyHasToRead() {
        Journey document = Journey.toRead(test, List.of());

        assertThat(document.open()).containsExactly(CONCLUDE);
        archive(document);
    }

    @Test
    void isNotConcludedByTheReadersOfAnotherDocument() {
        Journey other = Journey.toRead(test, List.of("agriculture"));
        Journey document = Journey.toRead(test, List.of("agriculture"));

        other.complete(READ, "agriculture", Map.of());

        assertThat(other.open()).containsExactly(CONCLUDE);
        assertThat(document.open()).containsExactly("read@agriculture");
    }

    private static void archive(Journey document) {
        document.complete(CONCLUDE, Map.of());
        assertThat(document.open()).isEmpty();
        assertThat(document.end()).isEqualTo(ARCHIVED);
        assertThat(document.timesArchived()).isEqualTo(1);
        document.assertNothingLeft();
    }
}
