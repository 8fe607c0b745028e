package org.homelibrary.model.text;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters that Unicode does not decompose, and what people type for them on a keyboard that has none of them. Lower case
 * only. The Latin ones follow their Unicode names ("small letter l with stroke"), the others what their readers'
 * search engines do (Arabic and Persian forms of one letter, the final sigma).
 */
final class Letters {

    private static final String[] TABLE = {
        "a ᴀᶏⱥɐɑɒ",
        "aa ꜳ",
        "ae æᴁᴂ",
        "ao ꜵ",
        "au ꜷ",
        "av ꜹꜻ",
        "ay ꜽ",
        "b ƀƃɓʙᵬᶀꞗᴃ",
        "c ƈȼɕᴄꞓꞔↄ",
        "d đƌȡɖɗᴅᵭᶁᶑꟈðᴆꝺ",
        "dz ʣʤʥ",
        "e ɇᴇᶒⱸꬴǝəɛɘɚɜɝɞᴈ",
        "et ꝫ",
        "f ƒᵮᶂꜰꞙꝼ",
        "g ǥɠɢʛᶃꞡɡᵷᵹ",
        "h ħɦʜⱨꞕɥ",
        "hv ƕ",
        "i ɨɪᶖıɩᴉᵻ",
        "is ꝭ",
        "j ɉʝᴊȷɟʄ",
        "k ƙᴋᶄⱪꝁꝃꝅꞣĸʞ",
        "l łƚȴɫɬɭʟᴌᶅⱡꝉꞎꝇꞁꬷꬸꬹ",
        "ll ỻ",
        "lz ʫ",
        "ls ʪ",
        "m ɱᴍᵯᶆꬺɯɰ",
        "n ƞȵɲɳɴᵰᶇꞑꞥꬻŋᴎ",
        "o øᴏⱺꝋꝍɔɵᴐᴑᴓ",
        "oe œɶᴔ",
        "oi ƣ",
        "oo ꝏ",
        "ou ȣᴕ",
        "p ƥᴘᵱᵽᶈꝑꝓꝕ",
        "q ɋʠꝗꝙ",
        "r ɍɼɽɾʀᵲᵳᶉꞧꭆꭉɹɺɻɿʁꝛꞃᴙᴚ",
        "s ȿʂᵴᶊꜱꞩꟊẜẝƨʃꞅ",
        "t ŧƫƭȶʈᴛᵵⱦʇꞇ",
        "th þᵺꝥꝧ",
        "ts ʦʧ",
        "tz ꜩ",
        "tc ʨ",
        "u ᴜᶙꞹꭎꭒʉᵾʊᴝ",
        "ue ᵫ",
        "ui ꭐ",
        "um ꝸ",
        "uo ꭣ",
        "v ʋᴠᶌⱱⱴꝟʌỽ",
        "vy ꝡ",
        "w ᴡⱳƿʍ",
        "x ᶍꭖꭗꭘꭙ",
        "y ƴɏʏỿꭚʎ",
        "z ƶȥɀʐʑᴢᵶᶎⱬʒȝꝣ",
        "ss ß",
        "σ ς",
        "ا ٱ",
        "ه ةەہۃ",
        "ي یىېے",
        "ك کڪ",
        "و ۇ"
    };

    private static final Map<Integer, String> FOLDED = read();

    private Letters() {}

    private static Map<Integer, String> read() {
        Map<Integer, String> folded = new HashMap<>();
        for (String line : TABLE) {
            int blank = line.indexOf(' ');
            String base = line.substring(0, blank);
            line.substring(blank + 1).codePoints().forEach(letter -> folded.put(letter, base));
        }
        return folded;
    }

    /** Returns what stands for a lower-case letter, or null when it stands for itself. */
    static String fold(int letter) {
        return FOLDED.get(letter);
    }
}
