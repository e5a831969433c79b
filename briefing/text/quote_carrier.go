package text

// passedOn returns who hands the words on: "told Reuters", "in an interview with
// the BBC", "via state media". It is empty when the report itself does.
func (rd *reading) passedOn(a, end int, c cue) string {
	for k := a; k < end; k++ {
		if rd.quoted[k] {
			continue
		}
		w := rd.word(k)
		j := -1
		switch {
		case w == "told" || w == "tells" || w == "telling":
			j = k + 1
		case (w == "interview" || w == "interviews" || w == "speaking" || w == "statement" || w == "briefing") && k+1 < end && (rd.word(k+1) == "with" || rd.word(k+1) == "to"):
			j = k + 2
		case w == "via" || w == "by" && k > a && (rd.word(k-1) == "quoted" || rd.word(k-1) == "reported" || rd.word(k-1) == "cited"):
			j = k + 1
		case w == "according" && k != c.at && k+1 < end && rd.word(k+1) == "to":
			j = k + 2
		default:
			continue
		}
		if who := rd.carrier(j, end); who != "" {
			return who
		}
	}
	return ""
}

// carrier returns the news organisation that a phrase at token k names.
func (rd *reading) carrier(k, b int) string {
	p := rd.after(k, b)
	if !p.ok() {
		return ""
	}
	for j := p.from; j < p.to; j++ {
		if m := rd.at(j); m != nil && rd.isMedia(m) {
			return rd.text[m.start:m.end]
		}
		if w := rd.word(j); (w == "media" || w == "tv" || w == "television" || w == "radio" || w == "newspaper" || w == "agency" || w == "magazine") && j == p.to-1 {
			from := p.from
			if determiners[rd.word(from)] && from+1 < p.to {
				from++
			}
			return rd.text[rd.toks[from].start:rd.toks[j].end]
		}
	}
	return ""
}

// agencies are news organisations by their plain names; a name with one of
// mediaWords in it is one too.
var agencies = wordSet(`reuters afp ap upi ria interfax tass xinhua sana anadolu bloomberg bbc cnn cbs nbc abc msnbc espn aljazeera
	al-jazeera al-arabiya wafa irna isna fars mehr tasnim dpa ansa efe kyodo yonhap pti ani ians itar-tass novosti rt sputnik ukrinform
	npr pbs itv axios politico haaretz asahi nikkei spiegel dw belga agerpres mena kuna wam spa petra nna apa kcna cctv abna rudaw npa enab
	people variety guardian afp-jiji cnbc tmz pix11 intellinews globovision telesur reuter`)

var mediaWords = wordSet(`times post herald tribune journal gazette news telegraph daily press observer television tv radio broadcasting
	magazine reuters newspaper chronicle globe mail mirror sun independent guardian courier dispatch sentinel examiner inquirer network
	agency presse media today weekly review standard record star-tribune bee`)

// isMedia reports whether a name is that of an agency, paper or broadcaster.
func (rd *reading) isMedia(m *mention) bool {
	if m.person {
		return false
	}
	if agencies[rd.low[m.start:m.end]] || m.key == "agence france-presse" || m.key == "associated press" {
		return true
	}
	if m.to-m.from < 2 {
		return false
	}
	last := rd.word(m.to - 1)
	if last == "agency" || last == "media" || last == "network" || last == "press" {
		return rd.word(m.to-2) == "news" || rd.word(m.to-2) == "state" || last == "press" || last == "media"
	}
	return mediaWords[last]
}
