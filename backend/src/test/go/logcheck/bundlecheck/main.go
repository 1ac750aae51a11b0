// Bundlecheck checks an evidence bundle with the reference implementation of notes and tiled logs
// (golang.org/x/mod/sumdb), past all code of Sekisho: the manifest, the checkpoint's signature,
// every event against the tiles, the consistency with the earlier checkpoint, documents, decisions
// and policies.
//
//	bundlecheck -vkey <key> evidence.zip
//
// It prints what it checked and exits with 0, or what is wrong and exits with 1.
package main

import (
	"archive/zip"
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

var vkey = flag.String("vkey", "", "the log's verifier key, as you know it from elsewhere")

type manifest struct {
	Format string
	Files  map[string]struct {
		SHA256 string
		Size   int64
	}
	Events struct{ Count int64 }
}

type line struct {
	Envelope json.RawMessage
	Index    int64
}

type envelope struct {
	ID      string
	Digests map[string]string
}

type bundle map[string]*zip.File

func (b bundle) read(name string) ([]byte, error) {
	file, ok := b[name]
	if !ok {
		return nil, fmt.Errorf("%s is missing", name)
	}
	in, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer in.Close()
	return io.ReadAll(in)
}

func (b bundle) Height() int { return 8 }

func (b bundle) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := b.read("log/tile/" + strings.TrimPrefix(tile.Path(), "tile/8/"))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (b bundle) SaveTiles([]tlog.Tile, [][]byte) {}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}

func (b bundle) checkFiles() (manifest, error) {
	var m manifest
	data, err := b.read("manifest.json")
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, err
	}
	if m.Format != "sekisho-evidence/1" {
		return m, fmt.Errorf("unknown format %q", m.Format)
	}
	for name, file := range m.Files {
		if _, ok := b[name]; !ok && name == "people.csv" {
			continue
		}
		data, err := b.read(name)
		if err != nil {
			return m, err
		}
		if digest(data) != "sha256:"+file.SHA256 || int64(len(data)) != file.Size {
			return m, fmt.Errorf("%s is not the file that the manifest names", name)
		}
	}
	return m, nil
}

func (b bundle) tree(name string, verifier note.Verifier) (tlog.Tree, error) {
	data, err := b.read(name)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("%s: %w", name, err)
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("%s is not of the log %s", name, verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: hash}, err
}

func (b bundle) checkEvents(m manifest, tree tlog.Tree) (map[string]bool, map[string]string, error) {
	data, err := b.read("events.jsonl")
	if err != nil {
		return nil, nil, err
	}
	hashes := tlog.TileHashReader(tree, b)
	named, facts := map[string]bool{}, map[string]string{}
	last, count := int64(-1), int64(0)
	for _, text := range bytes.Split(bytes.TrimSuffix(data, []byte("\n")), []byte("\n")) {
		if len(text) == 0 {
			continue
		}
		var event line
		if err := json.Unmarshal(text, &event); err != nil {
			return nil, nil, err
		}
		if event.Index <= last {
			return nil, nil, fmt.Errorf("event %d stands behind event %d", event.Index, last)
		}
		last = event.Index
		count++
		stored, err := hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, event.Index)})
		if err != nil {
			return nil, nil, fmt.Errorf("event %d: %w", event.Index, err)
		}
		if tlog.RecordHash(event.Envelope) != stored[0] {
			return nil, nil, fmt.Errorf("event %d is not the one in the log", event.Index)
		}
		var e envelope
		if err := json.Unmarshal(event.Envelope, &e); err != nil {
			return nil, nil, err
		}
		for _, d := range e.Digests {
			named[d] = true
		}
		if e.Digests["decision"] != "" && e.Digests["facts"] != "" {
			facts[e.Digests["decision"]] = e.Digests["facts"]
		}
	}
	if count != m.Events.Count {
		return nil, nil, fmt.Errorf("%d events, where the manifest says %d", count, m.Events.Count)
	}
	fmt.Printf("%d events are in the log of size %d\n", count, tree.N)
	return named, facts, nil
}

func (b bundle) checkEarlier(tree tlog.Tree, verifier note.Verifier) error {
	before, err := b.tree("log/earlier-checkpoint", verifier)
	if err != nil {
		return err
	}
	data, err := b.read("log/consistency")
	if err != nil {
		return err
	}
	var proof tlog.TreeProof
	for _, text := range strings.Fields(string(data)) {
		hash, err := tlog.ParseHash(text)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	if before.N > 0 {
		if err := tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash); err != nil {
			return fmt.Errorf("the log does not extend the checkpoint of size %d: %w", before.N, err)
		}
	}
	fmt.Printf("extends the checkpoint of size %d\n", before.N)
	return nil
}

func (b bundle) checkBodies(named map[string]bool, facts map[string]string) error {
	file, ok := b["bodies.jsonl"]
	if !ok {
		fmt.Println("documents were left out")
		return nil
	}
	in, err := file.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 4<<20)
	found := 0
	for lines.Scan() {
		d := digest(lines.Bytes())
		if !named[d] {
			return fmt.Errorf("no event names the document %s", d)
		}
		found++
		if wanted, ok := facts[d]; ok {
			var decision struct {
				FactsDigest string `json:"facts_digest"`
				Policy      struct{ Digest string }
			}
			if err := json.Unmarshal(lines.Bytes(), &decision); err != nil {
				return err
			}
			if decision.FactsDigest != wanted {
				return fmt.Errorf("the decision %s rests on other facts", d)
			}
			name := "policies/" + strings.Replace(decision.Policy.Digest, ":", "-", 1) + ".tar.gz"
			policy, err := b.read(name)
			if err != nil {
				return err
			}
			if digest(policy) != decision.Policy.Digest {
				return fmt.Errorf("%s is another policy", name)
			}
		}
	}
	if found != len(named) {
		return fmt.Errorf("%d documents, where events name %d", found, len(named))
	}
	fmt.Printf("%d documents and %d decisions are those of the events\n", found, len(facts))
	return lines.Err()
}

func check(path string) error {
	archive, err := zip.OpenReader(path)
	if err != nil {
		return err
	}
	defer archive.Close()
	b := bundle{}
	for _, file := range archive.File {
		if b[file.Name] != nil {
			return fmt.Errorf("two files are called %s", file.Name)
		}
		b[file.Name] = file
	}
	m, err := b.checkFiles()
	if err != nil {
		return err
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(*vkey))
	if err != nil {
		return err
	}
	tree, err := b.tree("log/checkpoint", verifier)
	if err != nil {
		return err
	}
	named, facts, err := b.checkEvents(m, tree)
	if err != nil {
		return err
	}
	if err := b.checkEarlier(tree, verifier); err != nil {
		return err
	}
	return b.checkBodies(named, facts)
}

func main() {
	log.SetFlags(0)
	flag.Parse()
	if err := check(flag.Arg(0)); err != nil {
		log.Fatal(err)
	}
}
