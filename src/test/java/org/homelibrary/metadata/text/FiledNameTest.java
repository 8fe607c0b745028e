package org.homelibrary.metadata.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Petersen, Anke                          | Anke Petersen
                    Raman, K. S.,                           | K. S. Raman
                    Tolkien, J. R. R.                       | J. R. R. Tolkien
                    Verne, Jules (1828-1905)                | Jules Verne
                    Verne, Jules (1828-1905). Auteur du texte | Jules Verne
                    Dupont, Claire (19..-....)              | Claire Dupont
                    夏目, 漱石, 1867-1916                     | 夏目漱石
                    King, Martin Luther, Jr.                | Martin Luther King Jr.
                    King, Martin Luther, Jr., 1929-1968     | Martin Luther King Jr.
                    Beispiel, Anna, 1970-                   | Anna Beispiel
                    Alighieri, Dante, ca. 1265-1321         | Dante Alighieri
                    Petersen, Anke.                         | Anke Petersen
                    Anke Petersen                           | Anke Petersen
                    Le Guin, Ursula K. (Ursula Kroeber), 1929- | Ursula K. Le Guin
                    Elizabeth II, Queen of Great Britain, 1926- | Elizabeth II
                    Leonardo, da Vinci, 1452-1519           | Leonardo da Vinci
                    Augustine, of Hippo, Saint, 354-430     | Augustine of Hippo
                    Homer                                   | Homer
                    Le Guin, Ursula K.                      | Ursula K. Le Guin
                    Viitanen, Viia 1973-                    | Viia Viitanen
                    ' , '                                   |
                    ''                                      |
                    """)
    void filedName_becomesTheNameOnTheCover(String filed, String expected) {
        assertThat(FiledName.of(filed)).isEqualTo(expected);
    }
}
