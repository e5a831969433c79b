package find

// The weights of Select, in 1/256. They were fitted on the development split of
// WiCE (claims with the lines of the cited page that people marked as their
// support) by a listwise softmax over the lines, step by step along the
// model's own choices, averaged over the second half of the passes. In five
// folds, each scored by the weights of the other four, this gives F1@3 0.637 and
// R@5 0.877 (BM25 alone: 0.536 and 0.844), as printed by
//
//	go test ./briefing/find -run TestFitSelect -fit -v
//
// which also prints this table.
var (
	ownWeights = [ownAll]int{
		ownMatch:   774,
		ownLead:    628,
		ownKin:     1220,
		ownBefore:  454,
		ownAfter:   567,
		ownBefore2: 234,
		ownAfter2:  396,
		ownAround:  1645,
		ownEarly:   444,
		ownNone:    -126,
		ownStop:    94,
		ownDate:    177,
		ownNames:   93,
		ownFigures: 221,
		ownRest:    1184,
	}
	besideWeights = [besideAll]int{
		besideNew:  775,
		besideKin:  523,
		besideNext: -65,
		besidePrev: 43,
		besideFar:  -41,
	}
)
