package com.sekisho.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  /// Keys and note of the documentation of Go's `golang.org/x/mod/sumdb/note`.
  private static final String GO_SIGNING_KEY =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String GO_VERIFIER_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String GO_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final SigningKey KEY = SigningKey.generate("example.com/log");

  private static SignedNote signed(String text, SigningKey key) {
    return new SignedNote(text, List.of(key.sign(text)));
  }

  @Test
  void aSigningKeyMakesWhatGoMakesOfIt() {
    SigningKey key = SigningKey.parse(GO_SIGNING_KEY);
    SignedNote note = SignedNote.parse(GO_NOTE);

    assertThat(key.verifier()).hasToString(GO_VERIFIER_KEY);
    assertThat(key.secret()).isEqualTo(GO_SIGNING_KEY);
    assertThat(signed(note.text(), key)).hasToString(GO_NOTE);
    assertThat(note.isSignedBy(VerifierKey.parse(GO_VERIFIER_KEY))).isTrue();
  }

  @Test
  void aNoteIsNotSignedByAnotherKeyOrForAnotherText() {
    SignedNote note = signed("one\n", KEY);

    assertThat(note.isSignedBy(KEY.verifier())).isTrue();
    assertThat(note.isSignedBy(SigningKey.generate("example.com/log").verifier())).isFalse();
    assertThat(new SignedNote("two\n", note.signatures()).isSignedBy(KEY.verifier())).isFalse();
  }

  @Test
  void signaturesOfUnknownKeysArePassedOverAndBrokenOnesOfKnownKeysAreNot() {
    SigningKey other = SigningKey.generate("other.example/log");
    SignedNote both = signed("one\n", KEY).with(List.of(other.sign("one\n")));
    SignedNote broken = both.with(List.of(KEY.sign("another\n")));

    assertThat(both.isSignedBy(KEY.verifier())).isTrue();
    assertThat(both.isSignedBy(other.verifier())).isTrue();
    assertThat(broken.isSignedBy(KEY.verifier())).isFalse();
    assertThat(broken.isSignedBy(other.verifier())).isTrue();
  }

  @Test
  void theTextMayHaveEmptyLines() {
    SignedNote note = signed("one\n\ntwo\n", KEY);

    assertThat(SignedNote.parse(note.toString())).isEqualTo(note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "text\n",
        "text\n\n",
        "text\n\n— name\n",
        "text\n\n— name AAAA\n",
        "text\n\n— name !!!!AAAA\n",
        "text\n\n— na+me AAAAAAAA\n",
        "text\n\n- name AAAAAAAA\n",
        "text\n\n— name  AAAAAAAA\n",
        "text\n\n— name AAAAAAAA",
        "te\u0001xt\n\n— name AAAAAAAA\n",
        "te\r\n\n— name AAAAAAAA\n"
      })
  void whatIsNoNoteIsRefused(String text) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignedNote.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+AhpcQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc"
      })
  void whatIsNoVerifierKeyIsRefused(String text) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> VerifierKey.parse(text));
  }

  @Test
  void whatIsWrongWithASigningKeyIsSaidWithoutTheKey() {
    String broken = GO_SIGNING_KEY.replace("AYEK", "AYEL");

    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> SigningKey.parse(broken))
        .satisfies(e -> assertThat(e.toString()).doesNotContain("FALVFGyNhPJE"));
    assertThat(SigningKey.parse(GO_SIGNING_KEY).toString()).doesNotContain("FALVFGyNhPJE");
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> SigningKey.parse(GO_SIGNING_KEY + "!"))
        .satisfies(e -> assertThat(e.toString()).doesNotContain("FALVFGyNhPJE"))
        .withNoCause();
  }

  /// The example of c2sp.org/tlog-checkpoint, with a witness's line of c2sp.org/tlog-cosignature.
  @Test
  void aCheckpointIsReadAsTheSpecificationWritesIt() {
    String note =
        """
        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
        """;

    SignedNote read = SignedNote.parse(note);
    Checkpoint checkpoint = Checkpoint.parse(read.text());

    assertThat(checkpoint)
        .isEqualTo(
            new Checkpoint(
                "example.com/behind-the-sofa",
                20_852_163,
                Hash.ofBase64("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")));
    assertThat(checkpoint.text()).isEqualTo(read.text());
    assertThat(read).hasToString(note);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log\n1\n",
        "log\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n9999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Checkpoint.parse(text));
  }

  @Test
  void aReceiptProvesItsOwnEntryAndNoOther() {
    PlainTree plain = PlainTree.of(600);
    Tree tree = new Tree(plain);
    String text = new Checkpoint("example.com/log", 600, tree.root(600)).text();
    byte[] entry = "entry 299".getBytes(StandardCharsets.UTF_8);

    Receipt receipt = new Receipt(entry, 299, tree.inclusion(299, 600), signed(text, KEY));
    Receipt read = Receipt.parse(receipt.toString());

    assertThat(read).hasToString(receipt.toString());
    assertThat(read.entry()).isEqualTo(entry);
    assertThat(read.proves(entry, KEY.verifier())).isTrue();
    assertThat(read.proves("entry 298".getBytes(StandardCharsets.UTF_8), KEY.verifier())).isFalse();
    assertThat(read.proves(entry, SigningKey.generate("example.com/log").verifier())).isFalse();
    assertThat(
            new Receipt(new byte[0], 299, tree.inclusion(299, 600), signed(text, KEY))
                .toString()
                .lines()
                .toList())
        .startsWith("c2sp.org/tlog-proof@v1", "index 299");
  }

  @Test
  void aReceiptOfALogThatBorrowsAKeyProvesNothing() {
    Tree tree = new Tree(PlainTree.of(1));
    String text = new Checkpoint("example.com/other", 1, tree.root(1)).text();
    byte[] entry = "entry 0".getBytes(StandardCharsets.UTF_8);

    assertThat(new Receipt(entry, 0, List.of(), signed(text, KEY)).proves(entry, KEY.verifier()))
        .isFalse();
  }
}
