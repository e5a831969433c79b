package compare

// gateWeights tells whether two documents are about one event.
var gateWeights = linear{
	bias: +1.109,
	terms: []term{
		{"dcos", -0.974, 0.0963, 0.0993},
		{"dname", +1.111, 0.1352, 0.1758},
		{"dlead", +0.888, 0.0789, 0.0914},
		{"dlname", +0.200, 0.1479, 0.2039},
		{"dnum", +1.194, 0.1008, 0.1520},
		{"flat", +1.234, 0.4143, 0.2624},
		{"dmax", +0.475, 0.3738, 0.2400},
		{"dtop", +0.034, 0.2730, 0.1854},
		{"cos_rel", +0.739, 0.0000, 0.0979},
		{"cos_profile", +0.693, 0.0751, 0.3759},
		{"name_rel", -0.782, -0.0000, 0.1751},
		{"name_profile", +0.983, 0.0497, 0.4130},
	},
}
