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
	bias: -0.410,
	terms: []term{
		{"jac", +0.130, 0.3049, 0.1951},
		{"cont", +0.257, 0.5076, 0.2117},
		{"lctx", +0.355, 0.5878, 0.8928},
		{"rctx", +0.115, 0.5007, 0.8672},
		{"head_same", +0.194, 0.1731, 0.3783},
		{"head_any", +0.560, 0.1783, 0.3828},
		{"ctx_any", +0.087, 0.7266, 0.4457},
		{"act_share", +0.490, 0.4055, 0.4910},
		{"unit_same", +0.509, 0.9551, 0.2071},
		{"left_a", -0.357, 1.3091, 0.6354},
		{"left_b", -0.094, 1.3804, 0.6404},
		{"only_one", +0.565, 0.5945, 0.4910},
		{"agree", +0.290, 0.6552, 0.8624},
		{"said_one", -0.201, 0.0713, 0.2574},
		{"said_both", +0.080, 0.0172, 0.1299},
		{"prev_same", +0.077, 0.2761, 0.4471},
		{"next_same", -0.191, 0.1955, 0.3966},
		{"approx", -0.688, 0.1585, 0.3652},
		{"names", +0.151, 1.8587, 1.3753},
		{"k_day", +0.610, 0.2378, 0.4257},
		{"k_dur", -0.077, 0.0277, 0.1642},
		{"k_age", +0.483, 0.0436, 0.2042},
		{"k_date", -0.176, 0.0449, 0.2071},
		{"k_year", +0.138, 0.0145, 0.1197},
		{"k_money", +0.103, 0.0185, 0.1347},
		{"k_score", +0.445, 0.1255, 0.3313},
		{"k_ord", -0.535, 0.0145, 0.1197},
		{"small", +0.154, 0.2021, 0.4016},
		{"ctx_jac", -0.552, 0.2043, 0.2499},
		{"verb_same", +0.036, 0.1704, 0.3760},
		{"verb_diff", +0.075, 0.5812, 0.4934},
		{"day_verb_diff", +0.092, 0.1942, 0.3956},
		{"attr_one", +0.033, 0.0159, 0.1249},
		{"scope_diff", -0.715, 0.1889, 0.3914},
		{"person_diff", -0.141, 0.0040, 0.0628},
		{"person_same", +0.019, 0.0026, 0.0513},
		{"verbs_apart", +0.071, 0.0330, 0.1787},
		{"k_time", -0.287, 0.0053, 0.0725},
		{"head_apart", -0.116, 0.2365, 0.4249},
		{"week_one", -0.088, 0.0145, 0.1197},
		{"names_apart", -0.188, 0.1519, 0.3589},
		{"label", +0.070, 0.0277, 0.1642},
		{"stage_apart", -0.032, 0.0106, 0.1023},
		{"whole_alike", -0.371, 0.1546, 0.3615},
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
