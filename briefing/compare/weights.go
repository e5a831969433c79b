package compare

// The learned tables. Each line is a feature with its weight, and with the mean
// and standard deviation by which it is standardised. They come from the 25
// training topics of the evaluation data beside the project, by logistic
// regression; nothing of the development topics went into them. To make them
// again, and to see the cross-validation:
//
//	go test -tags learn -v -run 'TestLearnGate|TestLearnFigure|TestLearnPair' ./briefing/compare
//
// Scores become integers by [scale] before anything is ordered or cut.

// gateWeights tells whether two documents are about one event.
var gateWeights = linear{
	bias: +1.959,
	terms: []term{
		{"dcos", -0.853, 0.1066, 0.1028},
		{"dname", +0.962, 0.1499, 0.1771},
		{"dlead", +0.688, 0.0893, 0.0966},
		{"dlname", +0.162, 0.1658, 0.2070},
		{"dnum", +1.234, 0.1114, 0.1577},
		{"flat", +0.987, 0.4656, 0.2278},
		{"dmax", +0.370, 0.3957, 0.2367},
		{"dtop", +0.664, 0.2893, 0.1832},
		{"cos_rel", +0.617, 0.0087, 0.1013},
		{"cos_profile", +0.369, 0.1284, 0.3596},
		{"name_rel", -0.583, 0.0193, 0.1740},
		{"name_profile", +0.714, 0.1079, 0.3956},
		{"pair_profile", +0.740, 0.0852, 0.3166},
		{"few_names", -0.311, 3.6549, 0.9353},
	},
}

// figureWeights tells whether two figures of one sort contradict each other.
var figureWeights = linear{
	bias: -0.379,
	terms: []term{
		{"jac", -0.052, 0.3046, 0.1943},
		{"cont", +0.227, 0.5070, 0.2122},
		{"lctx", +0.347, 0.5837, 0.8869},
		{"rctx", +0.104, 0.4940, 0.8617},
		{"head_same", +0.197, 0.1714, 0.3768},
		{"head_any", +0.576, 0.1767, 0.3814},
		{"ctx_any", +0.112, 0.7229, 0.4476},
		{"act_share", +0.445, 0.4016, 0.4902},
		{"unit_same", +0.498, 0.9465, 0.2251},
		{"left_a", -0.303, 1.2865, 0.6173},
		{"left_b", -0.064, 1.3855, 0.6796},
		{"only_one", +0.538, 0.6078, 0.4882},
		{"agree", +0.134, 0.6586, 0.8627},
		{"said_one", -0.228, 0.0803, 0.2718},
		{"said_both", +0.072, 0.0174, 0.1308},
		{"prev_same", +0.115, 0.2651, 0.4414},
		{"next_same", -0.118, 0.1901, 0.3924},
		{"approx", -0.741, 0.1553, 0.3622},
		{"names", +0.075, 1.8969, 1.3666},
		{"k_day", +0.785, 0.2410, 0.4277},
		{"k_dur", +0.316, 0.0161, 0.1257},
		{"k_age", +0.545, 0.0428, 0.2025},
		{"k_date", -0.055, 0.0455, 0.2084},
		{"k_year", +0.185, 0.0147, 0.1205},
		{"k_money", +0.218, 0.0187, 0.1356},
		{"k_score", +0.603, 0.1272, 0.3332},
		{"k_ord", -0.497, 0.0147, 0.1205},
		{"small", +0.153, 0.2048, 0.4036},
		{"ctx_jac", -0.407, 0.2016, 0.2462},
		{"verb_same", +0.013, 0.1647, 0.3709},
		{"verb_diff", +0.104, 0.5837, 0.4929},
		{"day_verb_diff", +0.050, 0.1968, 0.3976},
		{"attr_one", +0.052, 0.0161, 0.1257},
		{"scope_diff", -0.723, 0.1914, 0.3934},
		{"person_diff", -0.150, 0.0040, 0.0632},
		{"person_same", +0.028, 0.0027, 0.0517},
		{"verbs_apart", +0.041, 0.0335, 0.1799},
	},
}

// pairWeights tells whether two sentences of one event state the same fact.
var pairWeights = linear{
	bias: -1.434,
	terms: []term{
		{"evj", +0.342, 0.1994, 0.1627},
		{"evxlen", +0.437, 0.7522, 0.6357},
		{"c4", +0.499, 0.1223, 0.1331},
		{"act_jac", +0.325, 0.3351, 0.3204},
		{"sup_min", +0.016, 0.3394, 0.2769},
		{"ctx", +0.035, 0.0773, 0.1398},
		{"len_max", -0.145, 4.5886, 0.6035},
		{"title_one", -0.028, 0.2126, 0.4091},
		{"num_conf", -0.131, 0.1465, 0.3536},
		{"day_conf", -0.121, 0.0178, 0.1322},
		{"evmean", -0.165, 0.2023, 0.0590},
		{"focus", +0.484, 8.7671, 2.2809},
		{"gate", +0.118, 0.8866, 0.1244},
	},
}
