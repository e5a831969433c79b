package source

// months maps month names, lower case without full stop, to their number, in
// the languages whose datelines are read. Genitives stand beside nominatives.
var months = monthTable(
	// English
	"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sep sept", "october oct", "november nov", "december dec",
	// German
	"januar jän jänner", "februar", "märz mär mrz", "april", "mai", "juni", "juli", "august", "september", "oktober okt", "november", "dezember dez",
	// French
	"janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout", "septembre", "octobre", "novembre", "décembre déc",
	// Spanish
	"enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago", "septiembre setiembre", "octubre", "noviembre", "diciembre dic",
	// Italian
	"gennaio gen", "febbraio", "marzo", "aprile", "maggio mag", "giugno giu", "luglio lug", "agosto", "settembre set", "ottobre ott", "novembre", "dicembre",
	// Portuguese
	"janeiro", "fevereiro fev", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro out", "novembro", "dezembro",
	// Dutch
	"januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
	// Polish
	"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
	// Turkish
	"ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık",
	// Russian
	"января январь янв", "февраля февраль фев февр", "марта март мар", "апреля апрель апр", "мая май", "июня июнь июн", "июля июль июл", "августа август авг", "сентября сентябрь сен сент", "октября октябрь окт", "ноября ноябрь ноя нояб", "декабря декабрь дек",
	// Ukrainian
	"січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня",
	// Hebrew, also with the preposition
	"ינואר בינואר", "פברואר בפברואר", "מרץ במרץ", "אפריל באפריל", "מאי במאי", "יוני ביוני", "יולי ביולי", "אוגוסט באוגוסט", "ספטמבר בספטמבר", "אוקטובר באוקטובר", "נובמבר בנובמבר", "דצמבר בדצמבר",
	// Arabic, as in Egypt and the Gulf
	"يناير", "فبراير", "مارس", "أبريل ابريل إبريل", "مايو", "يونيو يونيه", "يوليو يوليه", "أغسطس اغسطس", "سبتمبر", "أكتوبر اكتوبر", "نوفمبر", "ديسمبر",
	// Arabic, as in the Levant; the two-word names are joined in dates.go
	"كانون-الثاني", "شباط", "آذار اذار", "نيسان", "أيار ايار", "حزيران", "تموز", "آب اب", "أيلول ايلول", "تشرين-الأول تشرين-الاول", "تشرين-الثاني", "كانون-الأول كانون-الاول",
)

// weekdays are names of days as they stand beside dates.
var weekdays = wordSet(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
lundi mardi mercredi jeudi vendredi samedi dimanche
lunes martes miércoles jueves viernes sábado domingo
lunedì martedì mercoledì giovedì venerdì sabato domenica
понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье
الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد`)

// dateWords may stand around a date in a line that says when a text was
// published, besides weekdays, times and punctuation.
var dateWords = wordSet(`published publish publication posted post updated update last modified edited first created issued released date dated on at time local gmt utc z
est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst am pm a m p h hrs hours et ago read min mins minute minutes year years month months week weeks day days ast akdt akst aest aedt sast hkt sgt wib originally story article item downloaded retrieved
veröffentlicht aktualisiert stand vom am um uhr erstellt zuletzt geändert der den
publié publiée mis mise à jour le modifié la dernière a h mise-à-jour
publicado publicada actualizado actualizada modificado el las los a fecha hora hrs de última
pubblicato aggiornato il alle ore publicado em às atualizado gepubliceerd op om bijgewerkt
опубликовано обновлено дата публикации публикация изменено добавлено в мск время г года обновление
giriş tarihi tarih son güncelleme güncellenme güncellendi yayınlanma yayın saat
نشر نشرت في تاريخ النشر آخر اخر تحديث الساعة بتوقيت غرينتش غرينيتش م ص هـ يوم`)

// labels open a line that says when a text was published or changed. The
// weaker ones say only when it was changed.
var (
	publishedLabels = wordSet(`published publish posted date issued released created veröffentlicht erstellt publié publiée publicado publicada fecha pubblicato gepubliceerd опубликовано дата публикация giriş yayınlanma نشر نشرت تاريخ النشر`)
	updatedLabels   = wordSet(`updated update last modified edited aktualisiert zuletzt stand mis mise modifié actualizado actualizada aggiornato atualizado bijgewerkt обновлено изменено güncelleme güncellenme güncellendi آخر اخر تحديث`)
)
