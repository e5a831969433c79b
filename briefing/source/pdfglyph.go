package source

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// glyphText is the text of a glyph by its name, "" of one that is not known: the
// rules of the Adobe Glyph List Specification §2, with the names that ligatures
// and figures of text fonts are made of.
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".") // "one.oldstyle", ".notdef"
	if name == "" {
		return ""
	}
	out := ""
	for part := range strings.SplitSeq(name, "_") {
		s := glyphPart(part)
		if s == "" {
			return ""
		}
		out += s
	}
	return out
}

func glyphPart(name string) string {
	if len(name) == 1 && (name[0]|0x20 >= 'a' && name[0]|0x20 <= 'z') {
		return name
	}
	if s, ok := glyphNames[name]; ok {
		return s
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) > 0 && len(hex)%4 == 0 {
		return utf16Text(hex)
	}
	if hex, ok := strings.CutPrefix(name, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if n, err := strconv.ParseUint(hex, 16, 32); err == nil && utf8.ValidRune(rune(n)) && n >= ' ' {
			return string(rune(n))
		}
	}
	return ""
}

var glyphNames = glyphTable(`
space   exclam ! quotedbl " numbersign # dollar $ percent % ampersand & quotesingle ' parenleft ( parenright )
asterisk * plus + comma , hyphen - sfthyphen - period . slash / colon : semicolon ; less < equal = greater > question ? at @
bracketleft [ backslash \ bracketright ] asciicircum ^ underscore _ grave ` + "`" + ` braceleft { bar | braceright } asciitilde ~
zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9
ff ff fi fi fl fl ffi ffi ffl ffl
quoteleft ‘ quoteright ’ quotedblleft “ quotedblright ” quotesinglbase ‚ quotedblbase „ guillemotleft « guillemotright »
guilsinglleft ‹ guilsinglright › endash – emdash — ellipsis … bullet • dagger † daggerdbl ‡ section § paragraph ¶
Euro € sterling £ yen ¥ cent ¢ florin ƒ currency ¤ degree ° perthousand ‰ minus − multiply × divide ÷ plusminus ±
onehalf ½ onequarter ¼ threequarters ¾ copyright © registered ® trademark ™ periodcentered · exclamdown ¡ questiondown ¿
germandbls ß AE Æ ae æ OE Œ oe œ Oslash Ø oslash ø Lslash Ł lslash ł dotlessi ı Eth Ð eth ð Thorn Þ thorn þ
`)

func glyphTable(s string) map[string]string {
	m := map[string]string{"space": " "}
	words := strings.Fields(strings.Replace(s, "space", "", 1))
	for i := 0; i+1 < len(words); i += 2 {
		m[words[i]] = words[i+1]
	}
	return m
}

// standardByte is Adobe's standard encoding (ISO 32000-1 annex D.2).
func standardByte(b byte) rune {
	if r, ok := standardBytes[b]; ok {
		return r
	}
	return rune(b)
}

var standardBytes = map[byte]rune{
	0x27: '’', 0x60: '‘', 0xA4: '⁄', 0xA6: 'ƒ', 0xA8: '¤', 0xA9: '\'', 0xAA: '“', 0xAC: '‹', 0xAD: '›', 0xAE: 'ﬁ', 0xAF: 'ﬂ',
	0xB1: '–', 0xB2: '†', 0xB3: '‡', 0xB4: '·', 0xB6: '¶', 0xB7: '•', 0xB8: '‚', 0xB9: '„', 0xBA: '”', 0xBC: '…', 0xBD: '‰',
	0xC1: '`', 0xC2: '´', 0xC3: 'ˆ', 0xC4: '˜', 0xC5: '¯', 0xC6: '˘', 0xC7: '˙', 0xC8: '¨', 0xCA: '˚', 0xCB: '¸', 0xCD: '˝', 0xCE: '˛', 0xCF: 'ˇ',
	0xD0: '—', 0xE1: 'Æ', 0xE3: 'ª', 0xE8: 'Ł', 0xE9: 'Ø', 0xEA: 'Œ', 0xEB: 'º', 0xF1: 'æ', 0xF5: 'ı', 0xF8: 'ł', 0xF9: 'ø', 0xFA: 'œ', 0xFB: 'ß',
}
