package compare

// The learned tables. Each line is a feature with its weight, and with the mean
// and standard deviation by which it is standardised. They come from the 25
// training topics of the evaluation data beside the project, by logistic
// regression; nothing of the development topics went into them. To make them
// again, and to see the cross-validation:
//
//	go test -tags learn -v -run 'TestLearnGate|TestLearnFigure|TestLearnPair' ./briefing/compare
//
// Cross-validated over 33 topics (6 parts), pairWeights lists same facts at F1 .61
// with .2 percent across events; pairs of documents of one event are found by
// gateWeights at P .96 R .93 in large training runs.
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
	bias: -0.514,
	terms: []term{
		{"jac", +0.211, 0.3043, 0.1954},
		{"cont", +0.213, 0.5078, 0.2111},
		{"lctx", +0.323, 0.5880, 0.8902},
		{"rctx", +0.098, 0.5020, 0.8664},
		{"head_same", +0.184, 0.1708, 0.3763},
		{"head_any", +0.585, 0.1760, 0.3808},
		{"ctx_any", +0.067, 0.7405, 0.4383},
		{"act_share", +0.467, 0.4003, 0.4900},
		{"unit_same", +0.721, 0.9153, 0.2785},
		{"left_a", -0.261, 1.3077, 0.6331},
		{"left_b", -0.070, 1.3833, 0.6391},
		{"only_one", +0.672, 0.5893, 0.4920},
		{"agree", +0.332, 0.6545, 0.8601},
		{"said_one", -0.185, 0.0704, 0.2558},
		{"said_both", +0.066, 0.0169, 0.1291},
		{"prev_same", +0.075, 0.2738, 0.4459},
		{"next_same", -0.207, 0.1943, 0.3956},
		{"approx", -0.632, 0.1604, 0.3669},
		{"names", +0.136, 1.8501, 1.3729},
		{"k_day", +0.628, 0.2347, 0.4238},
		{"k_dur", -0.074, 0.0274, 0.1632},
		{"k_age", +0.454, 0.0430, 0.2029},
		{"k_date", -0.141, 0.0443, 0.2058},
		{"k_year", +0.135, 0.0143, 0.1189},
		{"k_money", +0.050, 0.0183, 0.1339},
		{"k_score", +0.409, 0.1239, 0.3294},
		{"k_ord", -0.544, 0.0143, 0.1189},
		{"small", +0.073, 0.2125, 0.4091},
		{"ctx_jac", -0.633, 0.2053, 0.2498},
		{"verb_same", +0.028, 0.1786, 0.3830},
		{"verb_diff", -0.043, 0.6154, 0.4865},
		{"day_verb_diff", +0.005, 0.1930, 0.3946},
		{"attr_one", +0.026, 0.0156, 0.1241},
		{"scope_diff", -0.740, 0.1930, 0.3946},
		{"person_diff", -0.143, 0.0039, 0.0624},
		{"person_same", +0.020, 0.0026, 0.0510},
		{"verbs_apart", +0.090, 0.0326, 0.1776},
		{"k_time", -0.331, 0.0065, 0.0805},
		{"head_apart", -0.137, 0.2269, 0.4188},
		{"week_one", -0.077, 0.0143, 0.1189},
		{"names_apart", -0.189, 0.1499, 0.3570},
		{"label", +0.068, 0.0274, 0.1632},
		{"stage_apart", -0.037, 0.0104, 0.1016},
		{"whole_alike", -0.334, 0.1551, 0.3620},
	},
}

// pairWeights tells whether two sentences of one event state the same fact.
var pairWeights = linear{
	bias: -1.438,
	terms: []term{
		{"evj", +0.351, 0.1998, 0.1628},
		{"evxlen", +0.416, 0.7541, 0.6363},
		{"c4", +0.504, 0.1223, 0.1331},
		{"act_jac", +0.330, 0.3353, 0.3204},
		{"sup_min", +0.016, 0.3398, 0.2771},
		{"ctx", +0.038, 0.0773, 0.1398},
		{"len_max", -0.144, 4.5883, 0.6033},
		{"title_one", -0.025, 0.2119, 0.4087},
		{"num_conf", -0.129, 0.1469, 0.3540},
		{"day_conf", -0.124, 0.0178, 0.1322},
		{"evmean", -0.181, 0.2023, 0.0591},
		{"focus", +0.504, 8.6865, 2.1155},
		{"gate", +0.099, 0.8890, 0.1196},
	},
}
