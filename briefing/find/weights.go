package find

// The weights of Select, in 1/256. They were fitted on the development split of
// WiCE (claims with the lines of the cited page that people marked as their
// support) by a listwise softmax over the lines, step by step along the
// model's own choices, averaged over the second half of the passes. In five
// folds, each scored by the weights of the other four, this gives F1@3 0.632 and
// R@5 0.879 (BM25 alone: 0.535 and 0.844), as printed by
//
//	go test -tags learn ./briefing/find -run TestFitSelect -v
//
// which also prints this table.
var (
	ownWeights = [ownAll]int{
		ownMatch:   784,
		ownLead:    628,
		ownKin:     1202,
		ownBefore:  454,
		ownAfter:   568,
		ownBefore2: 234,
		ownAfter2:  399,
		ownAround:  1637,
		ownEarly:   443,
		ownNone:    -118,
		ownStop:    94,
		ownDate:    176,
		ownNames:   90,
		ownFigures: 222,
		ownRest:    1193,
	}
	besideWeights = [besideAll]int{
		besideNew:  781,
		besideKin:  487,
		besideNext: -66,
		besidePrev: 41,
		besideFar:  -41,
	}
)
