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
	bias: -0.509,
	terms: []term{
		{"jac", +0.213, 0.3035, 0.1944},
		{"cont", +0.212, 0.5073, 0.2106},
		{"lctx", +0.323, 0.5862, 0.8893},
		{"rctx", +0.099, 0.4987, 0.8622},
		{"head_same", +0.184, 0.1710, 0.3765},
		{"head_any", +0.584, 0.1762, 0.3810},
		{"ctx_any", +0.067, 0.7402, 0.4385},
		{"act_share", +0.466, 0.4008, 0.4901},
		{"unit_same", +0.722, 0.9151, 0.2787},
		{"left_a", -0.261, 1.3081, 0.6334},
		{"left_b", -0.070, 1.3838, 0.6394},
		{"only_one", +0.672, 0.5888, 0.4921},
		{"agree", +0.332, 0.6527, 0.8593},
		{"said_one", -0.185, 0.0705, 0.2560},
		{"said_both", +0.066, 0.0170, 0.1292},
		{"prev_same", +0.075, 0.2728, 0.4454},
		{"next_same", -0.206, 0.1932, 0.3948},
		{"approx", -0.632, 0.1606, 0.3671},
		{"names", +0.136, 1.8473, 1.3716},
		{"k_day", +0.626, 0.2350, 0.4240},
		{"k_dur", -0.074, 0.0274, 0.1633},
		{"k_age", +0.454, 0.0431, 0.2030},
		{"k_date", -0.143, 0.0444, 0.2060},
		{"k_year", +0.135, 0.0144, 0.1190},
		{"k_money", +0.050, 0.0183, 0.1340},
		{"k_score", +0.408, 0.1240, 0.3296},
		{"k_ord", -0.544, 0.0144, 0.1190},
		{"small", +0.073, 0.2128, 0.4093},
		{"ctx_jac", -0.630, 0.2043, 0.2483},
		{"verb_same", +0.028, 0.1775, 0.3821},
		{"verb_diff", -0.043, 0.6162, 0.4863},
		{"day_verb_diff", +0.006, 0.1932, 0.3948},
		{"attr_one", +0.026, 0.0157, 0.1242},
		{"scope_diff", -0.740, 0.1932, 0.3948},
		{"person_diff", -0.143, 0.0039, 0.0625},
		{"person_same", +0.020, 0.0026, 0.0510},
		{"verbs_apart", +0.090, 0.0326, 0.1777},
		{"k_time", -0.287, 0.0052, 0.0721},
		{"head_apart", -0.138, 0.2272, 0.4190},
		{"week_one", -0.077, 0.0144, 0.1190},
		{"names_apart", -0.189, 0.1501, 0.3572},
		{"label", +0.068, 0.0274, 0.1633},
		{"stage_apart", -0.037, 0.0104, 0.1017},
		{"whole_alike", -0.336, 0.1554, 0.3622},
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
