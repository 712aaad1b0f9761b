package cn.banwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTests {

    private static String query(String typed) {
        return String.join(" & ", Term.of(typed).stream().map(Term::query).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    防汛       | '防汛'
                    防汛工作   | '防汛' <1> '汛工' <1> '工作'
                    防汛 工作  | '防汛' & '工作'
                    "防汛 工作"| '防汛' <1> '汛工' <1> '工作'
                    汛         | '汛':*
                    2026       | '2026':*
                    云安2026   | '云安' <2> '2026':*
                    ＧＢ/T9704 | 'gb' <2> 't9704':*
                    9号        | '9' <1> '号':*
                    """)
    void wordsBecomePhrasesOfPairs(String typed, String query) {
        assertThat(query(typed)).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "''", "& | ! ( ) : * <->", "%_\\", "\"", "“”", "，。；", "\u0000", "\ud800"})
    void signsAloneAreNoTerm(String typed) {
        assertThat(Term.of(typed)).isEmpty();
    }

    @Test
    void operatorsOfTheDatabaseAreSigns() {
        assertThat(query("防汛' & !'抗旱':*")).isEqualTo("'防汛' & '抗旱'");
    }

    @Test
    void aTextHasThePairsOverItsLinesAndQuotes() {
        assertThat(Vector.of("加强“效能\n建设”", 'D')).isEqualTo("'加强':1 '强效':2 '效能':3 '能建':4 '建设':5 '设':6");
        assertThat(Vector.of("通知。各村", 'A')).isEqualTo("'通知':1A '知':2A '各村':4A '村':5A");
    }

    @Test
    void oldFormsAndWidthsOfLettersAreTheSame() {
        // a Kangxi radical, as converted files have them
        assertThat(Vector.of("公⽂", 'D')).isEqualTo(Vector.of("公文", 'D'));
        assertThat(Vector.of("ＡＢ１２", 'D')).isEqualTo("'ab12':1");
    }

    @Test
    void manyPlacesOfOneWordStayWithinTheVectorsBounds() {
        assertThat(Vector.of("哈".repeat(4_000), 'D')).contains("'哈哈':1,2,3").endsWith("'哈':4000");
    }

    @Test
    void marksWhatWasFoundAlsoOverALinesEnd() {
        Marks marks = new Marks(Term.of("效能建设 gb"), null);
        assertThat(marks.whole("加强效能\n建设，GBT 与 AGB"))
                .containsExactly(
                        new Piece("加强", false),
                        new Piece("效能 建设", true),
                        new Piece("，", false),
                        new Piece("GB", true),
                        new Piece("T 与 AGB", false));
    }

    @Test
    void anExcerptIsCutAroundTheFirstPlace() {
        String text = "前".repeat(500) + "防汛" + "后".repeat(500);
        List<Piece> pieces = new Marks(Term.of("防汛"), null).excerpt(text);
        assertThat(pieces).hasSize(5);
        assertThat(pieces.get(2)).isEqualTo(new Piece("防汛", true));
        assertThat(pieces.stream().mapToInt(piece -> piece.text().length()).sum())
                .isEqualTo(102);
    }
}
