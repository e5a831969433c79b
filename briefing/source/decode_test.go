package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

const (
	russian   = "Министерство транспорта сообщило в среду, что новый мост через Обь откроют в марте.\nПроезд будет платным, но для жителей города введут скидку."
	german    = "Die Stadtwerke wollen bis 2027 eine größere Anlage bauen. „Das dürfte für alle günstiger werden“, sagte die Geschäftsführerin über die Pläne."
	french    = "L’autorité portuaire a annoncé mercredi que le trafic reprendrait bientôt. « Nous sommes prêts », a déclaré son président à la presse."
	polish    = "Ministerstwo podało w środę, że nowy most zostanie otwarty w marcu. Źródła w urzędzie twierdzą, że przejazd będzie płatny dla ciężarówek."
	japanese_ = "政府は水曜日、新しい橋を来年三月に開通させると発表した。通行料は無料になる予定だという。住民からは歓迎の声が上がっている。"
	chinese   = "港务局星期三表示,新的集装箱码头将于明年三月投入使用。工程耗资三十亿元,每年可处理二百万标准箱。"
	korean_   = "항만청은 수요일 새로운 컨테이너 부두를 내년 삼월에 개장한다고 밝혔다. 공사비는 삼천억 원에 이른다."
	arabic    = "قالت هيئة الموانئ يوم الأربعاء إن الميناء عاد إلى العمل بعد إصلاح الرصيف الثاني الذي تضرر في العاصفة الأسبوع الماضي."
	greek     = "Το υπουργείο ανακοίνωσε την Τετάρτη ότι η νέα γέφυρα θα ανοίξει τον Μάρτιο και ότι η διέλευση θα είναι δωρεάν για τους κατοίκους."
	english   = "The port authority said on Wednesday that “all berths” were open again – the first time since June.\nIt expects 40 ships."
)

func TestDecodeCharsets(t *testing.T) {
	utf16 := func(e unicode.Endianness, b unicode.BOMPolicy) encoding.Encoding { return unicode.UTF16(e, b) }
	for _, c := range []struct {
		name, text string
		enc        encoding.Encoding
	}{
		{"UTF-8 with mark", russian, unicode.UTF8BOM},
		{"UTF-16 LE with mark", russian, utf16(unicode.LittleEndian, unicode.UseBOM)},
		{"UTF-16 BE with mark", german, utf16(unicode.BigEndian, unicode.UseBOM)},
		{"UTF-16 LE", english, utf16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16 BE", english, utf16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"UTF-16 LE Russian", russian, utf16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{"UTF-16 BE Arabic", arabic, utf16(unicode.BigEndian, unicode.IgnoreBOM)},
		{"UTF-32 LE with mark", english, utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)},
		{"Windows-1251", russian, charmap.Windows1251},
		{"Windows-1251 short", "Мост открыли.", charmap.Windows1251},
		{"KOI8-R", russian, charmap.KOI8R},
		{"IBM866", russian, charmap.CodePage866},
		{"ISO-8859-5", russian, charmap.ISO8859_5},
		{"Windows-1252 German", german, charmap.Windows1252},
		{"Windows-1252 French", french, charmap.Windows1252},
		{"Windows-1252 English", english, charmap.Windows1252},
		{"Windows-1250", polish, charmap.Windows1250},
		{"ISO-8859-2", polish, charmap.ISO8859_2},
		{"ISO-8859-7", greek, charmap.ISO8859_7},
		{"Windows-1256", arabic, charmap.Windows1256},
		{"Shift-JIS", japanese_, japanese.ShiftJIS},
		{"EUC-JP", japanese_, japanese.EUCJP},
		{"ISO-2022-JP", japanese_, japanese.ISO2022JP},
		{"GB18030", chinese, simplifiedchinese.GB18030},
		{"GBK", chinese, simplifiedchinese.GBK},
		{"Big5", "港務局星期三表示新的貨櫃碼頭將於明年三月啟用工程耗資三十億元每年可處理二百萬標準箱", traditionalchinese.Big5},
		{"EUC-KR", korean_, korean.EUCKR},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw, err := c.enc.NewEncoder().Bytes([]byte(c.text))
			require.NoError(t, err)
			for range 5 { // the detector is concurrent; its answer must not waver
				got, err := Decode(raw)
				require.NoError(t, err)
				require.Equal(t, c.text, got)
			}
		})
	}
}

// TestDecodeBadBytes damages UTF-8 text: it stays UTF-8.
func TestDecodeBadBytes(t *testing.T) {
	for _, text := range []string{russian, german, english, arabic, chinese} {
		raw := []byte(text + " " + text)
		i := strings.Index(string(raw), " ")
		if i < 0 {
			i = 30
		}
		got, err := Decode(append(append(append([]byte{}, raw[:i]...), 0xFF), raw[i:]...))
		require.NoError(t, err)
		assert.Equal(t, string(raw[:i])+"\uFFFD"+string(raw[i:]), got)

		got, err = Decode(raw[:len(raw)-1]) // cut inside a character
		require.NoError(t, err)
		assert.True(t, strings.HasPrefix(got, text))
	}
	got, err := Decode([]byte("All ports were open on Wednesday \xff the authority said."))
	require.NoError(t, err)
	assert.Contains(t, got, "Wednesday \uFFFD the")
	got, err = Decode([]byte("The caf\xe9 was open on Wednesday, and it will stay so."))
	require.NoError(t, err)
	assert.Contains(t, got, "café")
}

func TestDecodeLineEnds(t *testing.T) {
	got, err := Decode([]byte("a\r\nb\rc\n\r\nd"))
	require.NoError(t, err)
	assert.Equal(t, "a\nb\nc\n\nd", got)
}

func TestDecodeNoText(t *testing.T) {
	for _, raw := range []string{"\x00\x01\x02\x03\x04\x05\x06\x07", "text\x00with\x00zeros", strings.Repeat("\x8d\x00\x9f\xfe\x01", 50)} {
		_, err := Decode([]byte(raw))
		var u *Unreadable
		assert.ErrorAs(t, err, &u, "%q", raw)
	}
}
