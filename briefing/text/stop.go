package text

import "strings"

// stopWords returns the function words of a language (BCP 47 primary tag), the
// English ones where the language has no list.
func stopWords(language string) map[string]bool {
	if m, ok := stops[language]; ok {
		return m
	}
	return stops["en"]
}

// wordSet makes a set of the words of s.
func wordSet(s string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}

// stops are articles, pronouns, prepositions, conjunctions, auxiliaries and the
// commonest adverbs: words that say nothing of what a sentence is about.
var stops = map[string]map[string]bool{
	"en": wordSet(`a about above across after afterwards again against all almost along already also although always am among
		amongst an and another any anybody anyone anything are aren't around as at away be became because become becomes been
		before being below beside besides between beyond both but by can can't cannot could couldn't did didn't do does doesn't
		doing don't done down during each either else enough etc even ever every everybody everyone everything except few for
		from further furthermore get gets getting got had hadn't has hasn't have haven't having he he'd he'll he's hence her
		here here's hers herself him himself his how how's however i i'd i'll i'm i've if in indeed instead into is isn't it
		it'd it'll it's its itself just least less let let's like made make makes many may me meanwhile might mine more
		moreover most mostly much must my myself near neither never nevertheless no nobody none nonetheless nor not nothing
		now of off often on once one only onto or other others otherwise ought our ours ourselves out over own per perhaps
		quite rather really same shall shan't she she'd she'll she's should shouldn't since so some somebody someone something
		still such than that that's the their theirs them themselves then there there's thereby therefore these they they'd
		they'll they're they've this those though through throughout thus till to together too toward towards under unless
		until up upon us very via was wasn't we we'd we'll we're we've well were weren't what what's whatever when when's
		where where's whereas whether which while who who's whoever whom whose why will with within without won't would
		wouldn't yet you you'd you'll you're you've your yours yourself yourselves s t`),
	"de": wordSet(`aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei
		beim bereits bin bis bist da dabei dadurch dafür dagegen daher dahin damit danach dann daran darauf daraus darf darin
		darüber darum das dass daß davon davor dazu dein deine dem den denen denn der deren derer des deshalb dessen desto dich
		die dies diese diesem diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines einige einigen
		einiger einmal er es etwa etwas euch euer eure für gegen gegenüber gewesen habe haben hat hatte hatten hier hin hinter
		ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins irgend ist ja je jede jedem jeden jeder jedes jedoch
		jene jenem jenen jener jetzt kann kein keine keinem keinen keiner können könnte könnten man manche mehr mein meine mich
		mir mit muss müssen musste nach nachdem neben nicht nichts noch nun nur ob obwohl oder ohne sehr sein seine seinem
		seinen seiner seit selbst sich sie sind so sogar solche solchen soll sollen sollte sondern sonst sowie trotz über um
		und uns unser unsere unter viel viele vielen vom von vor während wann war waren warum was weder wegen weil weiter
		welche welchem welchen welcher welches wenn wer werde werden wie wieder will wir wird wo wollen worden wurde wurden
		zu zum zur zwar zwischen`),
	"fr": wordSet(`à afin ai ainsi alors après as au aucun aucune aujourd'hui auquel aussi autre autres aux avaient avait avant
		avec avoir c ça car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme comment contre d
		dans de depuis des dès donc dont du elle elles en encore entre es est et étaient était étant été être eu eux fait faire
		fut hors ici il ils j je jusqu jusque l la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m
		ma mais me même mêmes mes moi moins mon n ne ni non nos notre nous on ont or ou où par parce pas pendant peu peut
		plus plusieurs plutôt pour pourquoi près pu puis puisque qu quand que quel quelle quelles quelque quelques quels qui
		quoi s sa sans sauf se selon sera serait ses si sinon son sont sous sur t ta tandis te tel telle tes toi ton toujours
		tous tout toute toutes très trop tu un une vers voici voilà vos votre vous y`),
	"es": wordSet(`a al algo alguien algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos aquí
		así aun aún aunque bajo bien cada casi como cómo con contra cual cuál cuales cuando cuándo cuanto de del desde donde
		dónde dos durante e él el ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta está estaba están
		estar estas este esto estos fue fueron ha había habían han hasta hay la las le les lo los luego más me mi mientras
		mis misma mismo mismos mucho muchos muy nada ni ningún ninguna no nos nosotros nuestra nuestro o otra otras otro otros
		para pero poco por porque pues que qué quien quién quienes se sea según ser será si sí sido sin sino sobre solo sólo
		son su sus suya suyo tal también tampoco tan tanto te tener tiene tienen toda todas todavía todo todos tras tu tú tus
		un una unas uno unos usted ustedes y ya yo`),
	"it": wordSet(`a abbia ad agli ai al alla alle allo allora anche ancora avere aveva avevano c che chi ci ciò come con contro
		cosa così cui d da dagli dai dal dalla dalle dallo degli dei del della delle dello dentro di dopo dove due e è ed era
		erano essere fa fino fra fu furono già gli ha hanno ho i il in io l la le lei li lo loro lui ma me mentre mi mia mio
		molti molto ne negli nei nel nella nelle nello no noi non nostra nostro o ogni oltre ora per perché però più poco poi
		prima può qual quale quali quando quanto quella quelle quelli quello questa queste questi questo qui s sarà se sé
		senza si sia sono sopra sotto stata state stati stato su sua sue sugli sui sul sulla sulle suo suoi te tra tu tutta
		tutte tutti tutto un una uno v vi voi`),
	"pt": wordSet(`a à ainda além alguém algum alguma algumas alguns ante antes ao aos após aquela aquelas aquele aqueles aquilo as
		às assim até cada com como contra da das de dela delas dele deles depois desde dessa desse desta deste do dos durante e
		é ela elas ele eles em enquanto entre era eram essa essas esse esses esta está estão estas estava este estes eu foi
		foram há isso isto já la lhe lhes lo mais mas me mesma mesmo meu minha muito muitos na não nas nem nenhum nenhuma no
		nos nós nossa nosso num numa o onde os ou outra outras outro outros para pela pelas pelo pelos perante pode por porém
		porque pouco qual quando quanto que quem são se seja sem sempre ser será seu seus si sido sob sobre sua suas também
		tão te tem têm tendo ter teve toda todas todo todos tu um uma umas uns você`),
	"nl": wordSet(`aan al alle alleen als altijd ander andere anders ben bij daar dan dat de deze die dit doch doen door dus een
		eens en er ge geen geweest haar had hadden heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan
		kon kunnen maar me meer men met mij mijn moet na naar niet niets nog nu of om omdat ons ook op over reeds te tegen
		toch toen tot u uit uw van veel voor want waren was wat we wel werd werden wezen wie wij wil worden wordt zal ze zei
		zelf zich zij zijn zo zonder zou zouden`),
	"ru": wordSet(`а без более больше будет будто бы был была были было быть в вам вас вдруг ведь весь вместе во вот впрочем все
		всего всей всем всех всю вы где да даже два для до другой его ее её ей ему если есть еще ещё ж же за здесь и из или им
		иногда их к как какая какой когда конечно которая которого которое которой котором которому которую которые который
		которых кто куда ли лишь лучше между меня мне много может можно мой моя мы на над надо наконец нас не него нее неё
		ней нельзя нет ни нибудь никогда ним них ничего но ну о об один он она они оно опять от перед по под после потом
		потому почти при про раз разве с сам свою себе себя сегодня сейчас сказал со совсем так также такой там тебя тем
		теперь то тогда того тоже только том тот три тут ты у уж уже хорошо хоть чего чей чем через что чтоб чтобы чуть эти
		этих это этого этой этом этот эту я`),
	"ar": wordSet(`في من على إلى الى عن مع هذا هذه ذلك تلك التي الذي الذين اللذين ما لا لم لن أن ان إن أو او و ثم قد كان كانت
		يكون تكون هو هي هم هن نحن أنا انت أنت كل بعض بعد قبل بين حتى إذا اذا لكن ولكن بل كما حيث عند عندما منذ خلال حول ضد أي
		اي غير سوى ليس ليست هناك هنا وقد وقال كذلك أيضا ايضا فيما بها به له لها لهم عليه عليها منه منها فيه فيها إليه إليها
		وفي ومن وعلى وهو وهي لدى نحو أمام`),
}
