import Testing

@testable import Rendering

/// A telephone number in the form `tel:` takes (RFC 3966).
@Suite struct PhoneTests {
    @Test(arguments: [
        ("+7 (00000) 0-00-00", "+70000000000"), ("8 (00000) 0-00-00, доб. 5", "80000000000;ext=5"),
        ("+7 00000 00000 (доб. 12)", "+70000000000;ext=12"), ("8 00000 00000 вн. 3", "80000000000;ext=3"),
        ("8 00000 00000 доб.", "80000000000"), ("", ""),
    ])
    func address(_ phone: String, _ address: String) {
        #expect(PhoneAddress.of(phone) == address)
    }
}
