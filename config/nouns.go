package config

import "brief/briefing"

// Queries are the sections as the finder takes them, in config order.
func (c *Config) Queries() []briefing.Query {
	out := make([]briefing.Query, len(c.Sections))
	for i, s := range c.Sections {
		out[i] = briefing.Query{ID: s.ID, Title: s.Title, Question: s.Question, Terms: s.Terms, Names: s.Names, Exclude: s.Exclude, Max: s.Max, Min: s.Min, Pin: s.Pin}
		for _, d := range s.Drop {
			out[i].Drop = append(out[i].Drop, briefing.DroppedStatement(d))
		}
	}
	return out
}

// Entities are the configured names.
func (c *Config) Entities() []briefing.Entity {
	out := make([]briefing.Entity, len(c.Names))
	for i, n := range c.Names {
		out[i] = briefing.Entity(n)
	}
	return out
}

// Registry is what the config knows of publishers.
func (c *Config) Registry() []briefing.Publisher {
	out := make([]briefing.Publisher, len(c.Publishers))
	for i, p := range c.Publishers {
		out[i] = briefing.Publisher(p)
	}
	return out
}
