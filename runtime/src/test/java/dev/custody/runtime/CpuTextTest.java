package dev.custody.runtime;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.custody.runtime.CpuTextException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CpuTextTest {
  /** Lists, for 100 CPUs; {@code \n} is a line end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-none-",
      value = {
        "''|''",
        "0|0",
        "0,3-6,8-10|0,3-6,8-10",
        "8-10,0,3-6,4|0,3-6,8-10",
        "' ,, 1 ,\t2,,'|1-2",
        "1 2|1-2",
        "N|99",
        "0-N|0-99",
        "N-N|99",
        "all|0-99",
        "ALL|0-99",
        "all:1/2,N|0,2,4,6,8,10,12,14,16,18,20,22,24,26,28,30,32,34,36,38,40,42,44,46,48,50,52,54,"
            + "56,58,60,62,64,66,68,70,72,74,76,78,80,82,84,86,88,90,92,94,96,98-99",
        "9-38:4/10|9-12,19-22,29-32",
        "0-9:3/4|0-2,4-6,8-9",
        "0-9:0/4|''",
        "0-9:4/4|0-9",
        "0-3:1/4294967295|0",
        "5\\n7|5",
        "'\\n7'|7",
        "0-3:1/2\\n9|0,2,9",
        "0-3:1/2N|0,2,99",
        "007|7",
      })
  void listsAreRead(String text, String set) {
    CpuMask mask = CpuMask.create(100);
    mask.parseList(text.replace("\\n", "\n"));
    assertThat(mask.toString()).isEqualTo(set);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x|SYNTAX|0",
        "1x|SYNTAX|1",
        "1-|SYNTAX|2",
        "-1|SYNTAX|0",
        "1-2-3|SYNTAX|3",
        "5-3|SYNTAX|0",
        "0,5-3|SYNTAX|2",
        "5:1/2|SYNTAX|1",
        "0-9:1|SYNTAX|5",
        "0-9:1/|SYNTAX|6",
        "0-9:|SYNTAX|4",
        "0-9:2/1|SYNTAX|0",
        "0-9:1/0|SYNTAX|0",
        "n|SYNTAX|0",
        "alle|SYNTAX|3",
        "al|SYNTAX|0",
        "0x1|SYNTAX|1",
        "100|RANGE|0",
        "0-100|RANGE|0",
        "1,2,4294967294|RANGE|4",
        "4294967295|SYNTAX|0",
        "4294967296|OVERFLOW|0",
        "1-99999999999999999999999|OVERFLOW|2",
        "0-9:1/4294967296|OVERFLOW|6",
      })
  void whatIsNoListIsRefused(String text, Reason reason, int position) {
    CpuMask mask = CpuMaskTest.mask(100, "42");
    CpuTextException thrown = assertThrows(CpuTextException.class, () -> mask.parseList(text));
    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(thrown.position()).isEqualTo(position);
    assertThat(thrown).hasMessageThat().contains("`" + text + "`");
    assertThat(mask.toString()).isEqualTo("42");
  }

  /** Hexadecimal masks, for 40 CPUs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|''",
        "0|''",
        "1|0",
        "f|0-3",
        "1,0|32",
        "ff,ffffffff|0-39",
        "FF,00000001|0,32-39",
        "1,,5|0,2,32",
        "',44'|2,6",
        "' 3 , 1 '|0,32-33",
        "3\\n1|0-1",
      })
  void masksAreRead(String text, String set) {
    CpuMask mask = CpuMask.create(40);
    mask.parseHex(text.replace("\\n", "\n"));
    assertThat(mask.toString()).isEqualTo(set);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g|SYNTAX",
        "1,g|SYNTAX",
        "0x1|SYNTAX",
        "0x12345678|SYNTAX",
        "123456789|OVERFLOW",
        "100,0|OVERFLOW",
        "1,2,3|OVERFLOW",
        "0,0,0|OVERFLOW",
      })
  void whatIsNoMaskIsRefused(String text, Reason reason) {
    CpuMask mask = CpuMaskTest.mask(40, "7");
    CpuTextException thrown = assertThrows(CpuTextException.class, () -> mask.parseHex(text));
    assertThat(thrown.reason()).isEqualTo(reason);
    assertThat(mask.toString()).isEqualTo("7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|0|1",
        "4|all|f",
        "5|4|10",
        "8|''|00",
        "32|31|80000000",
        "33|all|1,ffffffff",
        "40|0|00,00000001",
        "64|63|80000000,00000000",
        "65|64|1,00000000,00000000",
      })
  void masksHaveTheirZeros(int nr, String list, String hex) {
    assertThat(CpuMaskTest.mask(nr, list).toHexString()).isEqualTo(hex);
  }

  @Test
  void aMessageSaysWhatAndWhere() {
    CpuMask mask = CpuMask.create(4);
    CpuTextException thrown = assertThrows(CpuTextException.class, () -> mask.parseList("0,9"));
    assertThat(thrown)
        .hasMessageThat()
        .isEqualTo("`0,9` names a CPU beyond the last, at character 3");
  }
}
