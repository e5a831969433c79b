package find

import (
	"slices"
	"strings"

	"brief/briefing"
	"brief/briefing/internal/stem"
)

// question is what a section's question asks for beside its terms.
type question struct {
	words []asked
	kind  asking
}

// asked is a content word of the question.
type asked struct {
	want
	from []int32 // sentences with it, ascending
}

// asking is the kind of answer a question wants.
type asking string

const (
	asksNothing asking = ""
	asksFuture  asking = "what comes next"
	asksAmount  asking = "a figure"
	asksTime    asking = "a date"
	asksWho     asking = "a name"
)

// ask reads a question. The words that only make it a question are left out, and
// those that are words of a term or name of the section: they count there.
func (ix *Index) ask(text string, slots []want) question {
	var q question
	var seen []string
	words := cut(text)
	for _, w := range words {
		f := formOf(w, "").fold
		_, caps := capital(w)
		caps = caps && len(f) <= 3 // "US": its lower case is another word
		stems := ix.stemsOf(w)
		if ix.isStop(f) && !caps || slices.Contains(askingWords, f) || slices.ContainsFunc(stems, func(s string) bool { return slices.Contains(seen, s) }) {
			continue
		}
		seen = append(seen, stems...)
		if slices.ContainsFunc(slots, func(x want) bool { return x.covers(w, stems) }) {
			continue
		}
		a := asked{want: want{stems: stems}}
		if caps {
			a.want = want{fold: f, caps: true}
		}
		for _, id := range ix.formsOf(&a.want) {
			a.from = append(a.from, ix.posts[id]...)
		}
		slices.Sort(a.from)
		a.from = slices.Compact(a.from)
		q.words = append(q.words, a)
	}
	line := " " + strings.Join(words, " ") + " "
	line = strings.ToLower(line)
	for _, k := range askingKinds {
		for _, cue := range k.cues {
			if q.kind == asksNothing && strings.Contains(line, " "+cue+" ") {
				q.kind = k.kind
			}
		}
	}
	return q
}

// covers reports whether w wants the word, whatever its capitals.
func (w *want) covers(word string, stems []string) bool {
	x := want{stems: w.stems, fold: w.fold, prefix: w.prefix}
	return slices.ContainsFunc(stems, func(s string) bool {
		f := formOf(word, s)
		return x.is(&f)
	})
}

// askingWords stand in questions of any topic.
var askingWords = strings.Fields(`happen happens happened happening say says said about question
	passiert geschieht sagt sagen происходит происходить произойдет говорят`)

// askingKinds tells questions apart by their words, the first that fits.
var askingKinds = []struct {
	kind asking
	cues []string
}{
	{asksAmount, []string{"how many", "how much", "how large", "how big", "at what price", "wie viel", "wie viele", "wieviel", "сколько", "combien", "cuánto", "cuántos", "cuántas"}},
	{asksTime, []string{"when", "since when", "by when", "how long", "wann", "seit wann", "wie lange", "когда", "quand", "cuándo"}},
	{asksFuture, []string{"what happens", "what will", "will", "what next", "future", "going to", "plan", "plans", "outlook", "expected",
		"was geschieht", "was passiert", "was wird", "wird", "zukunft", "plant", "что будет", "будет", "будущее", "планирует", "планы", "avenir", "futuro"}},
	{asksWho, []string{"who", "whom", "which countries", "which states", "wer", "wen", "кто", "кого", "qui", "quién", "quiénes"}},
}

// answers reports whether a sentence has what the question asks for.
func (ix *Index) answers(kind asking, at int32) bool {
	s := ix.sentence(at)
	switch kind {
	case asksAmount:
		return slices.ContainsFunc(s.Values, func(v briefing.Value) bool { return v.Kind != briefing.Date && v.Kind != briefing.Duration })
	case asksTime:
		return slices.ContainsFunc(s.Values, func(v briefing.Value) bool { return v.Kind == briefing.Date || v.Kind == briefing.Duration })
	case asksWho:
		return len(s.Names) > 0
	case asksFuture:
		if slices.ContainsFunc(s.Modality, func(c briefing.Cue) bool { return c.Kind == "expected" || c.Kind == "planned" || c.Kind == "possible" }) {
			return true
		}
		return ix.hasAny(at, ix.ahead)
	}
	return false
}

// hasAny reports whether a sentence has a word with one of these stems.
func (ix *Index) hasAny(at int32, stems map[string]bool) bool {
	for _, id := range ix.tokensOf(at) {
		if stems[ix.forms[id].stem] {
			return true
		}
	}
	return false
}

// acts are verbs by which somebody decides or does something, and ahead are
// words that speak of what is to come, by language.
var (
	acts = map[string]string{
		"en": `accept adopt agree announce appeal appoint approve arrest attack ban block cancel charge confirm condemn cut
			declare demand deny deploy dismiss end expand extend file grant halt impose indict invest invite issue
			join keep launch leave lease lift offer open order pay pledge promise propose protest provide reaffirm recall
			refuse reject release remove request resign respect restore resume retain return seek sell send sign stop strike
			sue supply suspend threaten urge veto vote vow warn welcome withdraw buy close praise support`,
		"de": `ablehnen abziehen ankündigen anbieten anordnen ausliefern beantragen beschließen beschloss bestätigen bestätigte
			einigen erklären erklärte erlassen fordern forderte genehmigen kündigen kündigte liefern lehnte schließen sperren
			stimmen stimmte stoppen unterzeichnen unterzeichnete unterzeichneten verhängen verhängte verlangen verlangte verkaufen
			verurteilen verurteilte vereinbaren vereinbarten verweigern warnen warnte zusagen zustimmen zurückziehen`,
		"ru": `заявил заявила заявили объявил объявила объявили подписал подписала подписали потребовал потребовала потребовали
			предложил предложила предложили согласился согласилась согласились отказался отказалась отказались запретил запретила
			запретили подтвердил подтвердила подтвердили одобрил одобрила одобрили направил направила направили вывел вывели
			осудил осудила осудили ввел ввели поставит поставил запросил запросила запросили выдать договорились`,
		"fr": `accepter annoncer annoncé approuver condamner demander exiger exigé proposer refuser rejeter retirer signer signé suspendre`,
		"es": `aceptar anunciar anunció aprobar aprobó condenar exigir exigió firmar firmó pedir pidió proponer rechazar rechazó retirar suspender`,
	}
	ahead = map[string]string{
		"en": `will would shall future plan expect expected retain keep remain permit intend propose next upcoming long-term
			withdraw stay continue soon could may negotiate discuss lease`,
		"de": `wird will wollen werden künftig zukünftig zukunft planen plant soll sollen erwartet bleiben bleibt verhandeln könnte`,
		"ru": `будет будут будущее будущем планирует планируют намерен намерена намерены останется останутся сохранит может могут ожидается`,
		"fr": `sera seront avenir prévoit prévoient futur restera pourrait`,
		"es": `será serán futuro prevé planea seguirá podría`,
	}
)

// stemSet returns the stems of the words of the languages of the documents.
func (ix *Index) stemSet(words map[string]string) map[string]bool {
	out := make(map[string]bool)
	for _, l := range ix.langs {
		for _, w := range strings.Fields(words[l]) {
			out[stem.Word(w, l)] = true
		}
	}
	return out
}
