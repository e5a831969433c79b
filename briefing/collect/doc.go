// Package collect fetches the web addresses and feeds that a config names, and
// keeps what came, so that a build can read it without a network.
//
// [Collector.Run] is the recorded step: it asks each server politely (robots.txt,
// a delay between two requests, conditional requests, Retry-After), within
// bounds (time, size, redirects), and only servers that are meant to be public.
// [Store.Select] says what of it a build may read.
//
// What a page is worth, package source judges: the Collector is given two
// functions, one that tells a document from an error page, a paywall stub or a
// bot check, and one that reads a feed.
//
// Limits: no script of a page is run, no form is filled in, no proxy is used,
// and no cookie outlives the page that it came with.
package collect
