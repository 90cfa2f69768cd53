# expect: ok exit=0 stdin="Ada\n36" stdout="name? age? Ada is 36\nend of input\n"
name = input("name? ")
age = int(input("age? "))
print(f"{name} is {age}")
try:
    input()
except EOFError:
    print("end of input")
