// expect: ok exit=0 arg=one arg="two words" arg="-version" arg="\xe2\x82\xac" stdout="one|two words|-version|\xe2\x82\xac\n"
class Arguments {
  public static void main(String[] args) {
    System.out.println(String.join("|", args));
  }
}
