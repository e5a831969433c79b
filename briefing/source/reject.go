package source

import (
	"regexp"
	"strings"
	"sync"
)

// lazy compiles an expression when it is first used: a program that reads no web
// page need not wait for it.
func lazy(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// Pages with fewer bytes of text than these may be what a server sends in place
// of an article; above, the words of an error page are the article's own.
const (
	shortPage = 900
	shortNote = 500
	shortStub = 2200
)

var (
	// errorTitle is the title of a page that is not there.
	errorTitle = lazy(`^(?:error[ :–-]*)?(?:404|410|403|500|502|503)\b|\b(?:404|410|500|502|503)(?: error| not found|$)|^(?:page|file|article|story|content|document|url)? ?(?:not found|no longer (?:available|exists)|cannot be found|could not be found|unavailable|does not exist)\b|^(?:oops|sorry)\b.{0,40}(?:page|find|wrong)|this page (?:isn.t|is not|cannot|could not|doesn.t|does not)|^seite (?:wurde )?nicht gefunden|^page (?:introuvable|non trouvée)|^página no encontrada|^pagina non trovata|страница не найдена|الصفحة (?:غير موجودة|المطلوبة غير موجودة)|ページが見つかりません|页面不存在|找不到页面|sayfa bulunamadı|^(?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|domain (?:is )?for sale|account suspended)`)
	// errorText is what such a page says.
	errorText = lazy(`(?:page|article|file|url|address|resource) (?:you(?:'re| are| were| have)? ?(?:looking for|requested|tried to (?:reach|access|open)|trying to (?:reach|access|open))?.{0,30})(?:was not found|not found|cannot be found|could not be found|can't be found|couldn't be found|does not exist|doesn't exist|no longer (?:exists|available)|has been (?:removed|moved|deleted)|may have been (?:removed|moved|deleted))|the requested url .{0,200}was not found|diese seite (?:existiert nicht|wurde nicht gefunden)|запрашиваем\S+ страниц\S+ не (?:найдена|существует)`)
	// robotTitle is the title of a page that asks for proof of being human.
	robotTitle = lazy(`^(?:just a moment|attention required|access (?:to this page has been )?denied|are you (?:a )?(?:robot|human)|verify(?:ing)? (?:you are|that you are|your browser)|checking your browser|security (?:check|verification)|robot (?:check|or human)|bot (?:check|verification)|captcha|please (?:wait|verify)|request (?:rejected|blocked)|you have been blocked|pardon our interruption|human verification|один момент|ddos-guard|проверка браузера|доступ (?:запрещ[её]н|ограничен))`)
	// robotText is what it says.
	robotText = lazy(`verify(?:ing)? (?:that )?you are (?:a )?(?:human|not a robot)|checking (?:if the site connection is secure|your browser before)|enable javascript and cookies to continue|please (?:enable|turn on) (?:javascript|js)|unusual (?:traffic|activity) from your|complete the (?:captcha|security check)|prove (?:that )?you(?:'re| are) (?:human|not a robot)|performance & security by cloudflare|подтвердите,? что вы не робот|why have i been blocked|needs? to review the security of your connection`)
	// wallText is what a page says that keeps its article for subscribers.
	wallText = lazy(`(?:subscribe|sign in|log in|register|create (?:a|an|your) (?:free )?account|become a (?:member|subscriber)|start your (?:free )?trial)[^.]{0,50} to (?:continue|keep|read|unlock|access|view|finish)|(?:to|and) (?:continue|keep|finish) reading,? (?:this|the|your)?[^.]{0,40}(?:subscri|sign in|log in|register)|(?:this|the) (?:article|content|story|page|report) is (?:only |exclusively )?(?:available )?(?:for|to|reserved for) (?:\S+ )?(?:subscribers|members|premium)|(?:subscriber|member|premium)s?[ -]only (?:content|article|story)|already (?:a|have a) (?:subscriber|subscription|member)|you(?:'ve| have) (?:reached|used|read) (?:your|all|the)[^.]{0,40}(?:limit|free articles?)|weiterlesen mit|jetzt (?:abonnieren|weiterlesen)|diesen artikel (?:weiter)?lesen sie mit|cet article est réservé aux abonnés|il vous reste \d+ ?% de cet article|este contenido es exclusivo para suscriptores|материал доступен (?:только )?(?:по подписке|подписчикам)|доступ к материалу только по подписке`)
	// awayText is what a page says of a site that is away for a while.
	awayText = lazy(`(?:under|down for|undergoing|scheduled) (?:scheduled )?maintenance|(?:we(?:'ll| will) be|be right) back (?:soon|shortly|online)|temporarily (?:unavailable|down|offline)|(?:try|come|check) (?:again|back) (?:later|soon|in a few minutes)|wartungsarbeiten|en (?:cours de )?maintenance|en mantenimiento|технические работы`)
	// onText is what a page says that leads on to another.
	onText = lazy(`(?:being|be|are) redirected|redirecting|click here if|if you are not redirected|weiterleitung|weitergeleitet|vous allez être redirigé|перенаправл`)
	// consentText is what a page says that asks for leave to track first.
	consentText = lazy(`before you continue to|we value your privacy|(?:accept|manage|reject) (?:all )?cookies|cookie (?:consent|preferences|settings)|zustimmen und weiter`)
)

// reject is the reason for which a page gives no source: what the server sent is
// not the article. size is the bytes of text in it.
func (p *pageFacts) reject(size int, text string) string {
	title := strings.ToLower(straight(first(p.title, p.tags["og:title"])))
	head := strings.ToLower(straight(p.headline))
	low := strings.ToLower(straight(text[:min(len(text), 4000)]))
	switch {
	case size < shortPage && (p.challenge || robotTitle().MatchString(title) || robotTitle().MatchString(head) || robotText().MatchString(low)):
		return "a bot check instead of the page"
	case size < shortNote && (errorTitle().MatchString(title) || errorTitle().MatchString(head) || errorText().MatchString(low)):
		return "an error page, not a document"
	case size < shortNote && p.leadsOn, size < shortNote && onText().MatchString(low):
		return "a page that only leads on to another"
	case size < shortNote/2 && awayText().MatchString(low):
		return "a notice that the site is away, not a document"
	case size < shortNote && p.login:
		return "a login form instead of the page"
	case size < shortPage && p.ld.locked, size < shortStub && wallText().MatchString(low):
		return "a paywall stub: only the beginning of the article"
	case size < shortNote && consentText().MatchString(low):
		return "a consent wall instead of the page"
	case size == 0:
		return "a web page without text"
	}
	return ""
}
