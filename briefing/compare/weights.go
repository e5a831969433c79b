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
	bias: -0.467,
	terms: []term{
		{"jac", +0.193, 0.3051, 0.1951},
		{"cont", +0.235, 0.5077, 0.2118},
		{"lctx", +0.320, 0.5886, 0.8931},
		{"rctx", +0.126, 0.5000, 0.8660},
		{"head_same", +0.181, 0.1733, 0.3785},
		{"head_any", +0.563, 0.1786, 0.3830},
		{"ctx_any", +0.079, 0.7394, 0.4390},
		{"act_share", +0.456, 0.4048, 0.4908},
		{"unit_same", +0.730, 0.9140, 0.2803},
		{"left_a", -0.289, 1.3095, 0.6358},
		{"left_b", -0.074, 1.3783, 0.6402},
		{"only_one", +0.629, 0.5966, 0.4906},
		{"agree", +0.340, 0.6548, 0.8629},
		{"said_one", -0.188, 0.0714, 0.2575},
		{"said_both", +0.067, 0.0172, 0.1300},
		{"prev_same", +0.071, 0.2765, 0.4472},
		{"next_same", -0.209, 0.1958, 0.3968},
		{"approx", -0.633, 0.1574, 0.3642},
		{"names", +0.124, 1.8611, 1.3746},
		{"k_day", +0.646, 0.2381, 0.4259},
		{"k_dur", -0.069, 0.0278, 0.1643},
		{"k_age", +0.463, 0.0437, 0.2043},
		{"k_date", -0.139, 0.0450, 0.2072},
		{"k_year", +0.134, 0.0146, 0.1197},
		{"k_money", +0.054, 0.0185, 0.1348},
		{"k_score", +0.411, 0.1257, 0.3315},
		{"k_ord", -0.541, 0.0146, 0.1197},
		{"small", +0.112, 0.2024, 0.4018},
		{"ctx_jac", -0.634, 0.2059, 0.2494},
		{"verb_same", +0.018, 0.1799, 0.3841},
		{"verb_diff", -0.054, 0.6138, 0.4869},
		{"day_verb_diff", +0.007, 0.1958, 0.3968},
		{"attr_one", +0.026, 0.0159, 0.1250},
		{"scope_diff", -0.754, 0.1958, 0.3968},
		{"person_diff", -0.143, 0.0040, 0.0629},
		{"person_same", +0.020, 0.0026, 0.0514},
		{"verbs_apart", +0.094, 0.0331, 0.1788},
		{"k_time", -0.287, 0.0053, 0.0725},
		{"head_apart", -0.098, 0.2354, 0.4243},
		{"week_one", -0.074, 0.0146, 0.1197},
		{"names_apart", -0.200, 0.1521, 0.3591},
		{"label", +0.054, 0.0278, 0.1643},
		{"stage_apart", -0.038, 0.0106, 0.1023},
		{"whole_alike", -0.332, 0.1548, 0.3617},
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
