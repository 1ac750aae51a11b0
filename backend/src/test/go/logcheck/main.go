// Logcheck checks a log with the reference implementation of notes and tiled logs
// (golang.org/x/mod/sumdb), past all code of Sekisho: the checkpoint's signature, every entry
// against the tree, the consistency with an earlier checkpoint, and receipts.
//
//	logcheck -log http://localhost:8080/log -user auditor:auditor [-old checkpoint] [-receipt file]
//	logcheck -log ./copy-of-the-log -vkey <key>
//
// It prints what it checked and exits with 0, or what is wrong and exits with 1.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"flag"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

var (
	base    = flag.String("log", "", "address or folder of the log")
	user    = flag.String("user", "", "name:password of who reads it")
	vkey    = flag.String("vkey", "", "the log's verifier key; read from the log where left out")
	old     = flag.String("old", "", "file with an earlier checkpoint")
	receipt = flag.String("receipt", "", "file with a receipt, its entry as extra data")
)

func read(path string) ([]byte, error) {
	if !strings.HasPrefix(*base, "http") {
		return os.ReadFile(filepath.Join(*base, path))
	}
	request, err := http.NewRequest("GET", *base+"/"+path, nil)
	if err != nil {
		return nil, err
	}
	if name, password, ok := strings.Cut(*user, ":"); ok {
		request.SetBasicAuth(name, password)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return nil, err
	}
	defer response.Body.Close()
	if response.StatusCode != 200 {
		return nil, fmt.Errorf("%s: %s", path, response.Status)
	}
	return io.ReadAll(response.Body)
}

// A tile's path is that of C2SP tlog-tiles: without the height, which is 8 always.
func path(tile tlog.Tile) string {
	if tile.L < 0 {
		tile.L = 0
		return "tile/entries/" + strings.TrimPrefix(tile.Path(), "tile/8/0/")
	}
	return "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
}

type reader struct{}

func (reader) Height() int { return height }

func (reader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := read(path(tile))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (reader) SaveTiles([]tlog.Tile, [][]byte) {}

func parse(signed []byte, verifier note.Verifier) (tlog.Tree, error) {
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("not a checkpoint of %s: %q", verifier.Name(), opened.Text)
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	hash, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: hash}, err
}

func entries(tile tlog.Tile) ([][]byte, error) {
	tile.L = -1
	data, err := read(path(tile))
	if err != nil {
		return nil, err
	}
	var all [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("%s ends within an entry", path(tile))
		}
		length := int(binary.BigEndian.Uint16(data))
		all = append(all, data[2:2+length])
		data = data[2+length:]
	}
	if len(all) != tile.W {
		return nil, fmt.Errorf("%s has %d entries, not %d", path(tile), len(all), tile.W)
	}
	return all, nil
}

func checkEntries(tree tlog.Tree, hashes tlog.HashReader) error {
	for first := int64(0); first < tree.N; first += 1 << height {
		width := int(min(tree.N-first, 1<<height))
		all, err := entries(tlog.Tile{H: height, L: 0, N: first >> height, W: width})
		if err != nil {
			return err
		}
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, first+int64(i))
		}
		stored, err := hashes.ReadHashes(indexes)
		if err != nil {
			return err
		}
		for i, entry := range all {
			if tlog.RecordHash(entry) != stored[i] {
				return fmt.Errorf("entry %d is not the one in the tree", first+int64(i))
			}
		}
	}
	return nil
}

func checkOld(tree tlog.Tree, hashes tlog.HashReader, verifier note.Verifier) error {
	data, err := os.ReadFile(*old)
	if err != nil {
		return err
	}
	before, err := parse(data, verifier)
	if err != nil {
		return err
	}
	if before.N == 0 {
		return nil
	}
	proof, err := tlog.ProveTree(tree.N, before.N, hashes)
	if err != nil {
		return err
	}
	if err := tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash); err != nil {
		return fmt.Errorf("the log does not extend the checkpoint of size %d: %w", before.N, err)
	}
	fmt.Printf("extends the checkpoint of size %d\n", before.N)
	return nil
}

func checkReceipt(verifier note.Verifier) error {
	data, err := os.ReadFile(*receipt)
	if err != nil {
		return err
	}
	head, signed, ok := bytes.Cut(data, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !ok || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return fmt.Errorf("%s is no receipt with its entry in it", *receipt)
	}
	extra, found := strings.CutPrefix(lines[1], "extra ")
	entry, err := base64.StdEncoding.DecodeString(extra)
	if !found || err != nil {
		return fmt.Errorf("no entry: %q", lines[1])
	}
	number, found := strings.CutPrefix(lines[2], "index ")
	index, err := strconv.ParseInt(number, 10, 64)
	if !found || err != nil {
		return fmt.Errorf("no index: %q", lines[2])
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	tree, err := parse(signed, verifier)
	if err != nil {
		return err
	}
	if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
		return fmt.Errorf("the receipt does not prove its entry: %w", err)
	}
	fmt.Printf("receipt: entry %d is in the log of size %d: %s\n", index, tree.N, entry)
	return nil
}

func check() error {
	key := *vkey
	if key == "" {
		data, err := read("vkey")
		if err != nil {
			return err
		}
		key = string(data)
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(key))
	if err != nil {
		return err
	}
	if *receipt != "" {
		if err := checkReceipt(verifier); err != nil {
			return err
		}
	}
	if *base == "" {
		return nil
	}
	signed, err := read("checkpoint")
	if err != nil {
		return err
	}
	tree, err := parse(signed, verifier)
	if err != nil {
		return err
	}
	hashes := tlog.TileHashReader(tree, reader{})
	if err := checkEntries(tree, hashes); err != nil {
		return err
	}
	fmt.Printf("log %s: %d entries are those of root %v\n", verifier.Name(), tree.N, tree.Hash)
	if *old != "" {
		return checkOld(tree, hashes, verifier)
	}
	return nil
}

func main() {
	log.SetFlags(0)
	flag.Parse()
	if err := check(); err != nil {
		log.Fatal(err)
	}
}
